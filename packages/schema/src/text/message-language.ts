import { messageLanguageOf, type MessageLanguage } from '@eventide/catalog';
import type { SchemaContext } from '../context.ts';
import { languageOf } from './choose-locale.ts';

/** The argument of every field that answers with a sentence of ours. */
export const messageLanguageArgument = {
  description:
    'Language of the sentence, as a BCP 47 tag (`it`, `pt-PT`). By default the best one of `Accept-Language`. English if there is no such translation.',
} as const;

/**
 * The language of a sentence: the one asked for, or the first of `Accept-Language` that there are messages in. English if
 * there is none.
 */
export function messageLanguage(
  asked: string | null | undefined,
  { preferredLocales }: Pick<SchemaContext, 'preferredLocales'>,
): MessageLanguage {
  if (asked != null) return messageLanguageOf(asked);
  const known = preferredLocales.find((tag) => messageLanguageOf(tag) !== 'en' || languageOf(tag) === 'en');
  return known === undefined ? 'en' : messageLanguageOf(known);
}
