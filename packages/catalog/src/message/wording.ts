import type { MessageData, MessagePatterns } from './data.ts';
import { formatMessage } from './format.ts';
import { messageLanguageOf, type TranslationLanguage } from './languages.ts';

export type Translations = Readonly<Record<TranslationLanguage, MessagePatterns>>;

/** The messages of one package in every language. */
export interface Wording {
  readonly english: MessagePatterns;
  readonly translations: Translations;
}

/**
 * The message of an id in the language of a BCP 47 tag; in English where the language or the translation is missing.
 *
 * @throws RangeError where there is no message of that id; MessageDataError where the data does not fit
 */
export function formatById(wording: Wording, id: string, data: MessageData, tag: string): string {
  const english = wording.english[id];
  if (english === undefined) throw new RangeError(`No message has the id "${id}"`);
  const language = messageLanguageOf(tag);
  const translated = language === 'en' ? undefined : wording.translations[language][id];
  return translated === undefined ? formatMessage(english, data, 'en') : formatMessage(translated, data, language);
}
