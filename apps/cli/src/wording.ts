import es from '#messages/es.json' with { type: 'json' };
import it from '#messages/it.json' with { type: 'json' };
import ptPT from '#messages/pt-PT.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import sv from '#messages/sv.json' with { type: 'json' };
import type { Wording } from '@eventide/catalog';
import { messages as commands } from './commands/messages.ts';
import { messages as decode } from './decode/messages.ts';
import { messages as general } from './messages.ts';
import { messages as pretty } from './pretty/messages.ts';

const english = { ...general, ...commands, ...decode, ...pretty };

export type MessageId = keyof typeof english;

/** What the command line says in its own words. Its help is in English only. */
export const wording: Wording = { english, translations: { es, it, 'pt-PT': ptPT, ru, sv } };
