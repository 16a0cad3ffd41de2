import es from '#messages/es.json' with { type: 'json' };
import it from '#messages/it.json' with { type: 'json' };
import ptPT from '#messages/pt-PT.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import sv from '#messages/sv.json' with { type: 'json' };
import type { Wording } from '@eventide/catalog';
import { messages } from './messages.ts';

/** What can be wrong with a log, in every language of messages. */
export const wording: Wording = { english: messages, translations: { es, it, 'pt-PT': ptPT, ru, sv } };
