import es from '#messages/es.json' with { type: 'json' };
import it from '#messages/it.json' with { type: 'json' };
import ptPT from '#messages/pt-PT.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import sv from '#messages/sv.json' with { type: 'json' };
import {
  formatById,
  formatPageError,
  type MessageData,
  type MessageLanguage,
  type PageProblem,
  type Wording,
} from '@eventide/catalog';
import { messages as audit } from './audit/messages.ts';
import { messages as dismissal } from './dismissal/messages.ts';
import { messages as imports } from './import/messages.ts';
import { messages as people } from './people/messages.ts';
import { messages as removal } from './removal/messages.ts';
import { messages as review } from './review/messages.ts';
import { messages as terms } from './term/messages.ts';
import { messages as webhooks } from './webhook/messages.ts';

const english = { ...audit, ...dismissal, ...imports, ...people, ...removal, ...review, ...terms, ...webhooks };

export type MessageId = keyof typeof english;

/** Why nothing was changed, in words for the person at the screen. */
export const wording: Wording = { english, translations: { es, it, 'pt-PT': ptPT, ru, sv } };

/** A message of ours as data, or what is wrong with a file. */
export type Words = { readonly messageId: MessageId; readonly data?: MessageData } | PageProblem;

export function formatWords(words: Words, language: MessageLanguage): string {
  return 'file' in words
    ? formatPageError(words, language)
    : formatById(wording, words.messageId, words.data ?? {}, language);
}
