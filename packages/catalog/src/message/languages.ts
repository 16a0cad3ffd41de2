/** The languages that messages are translated into: one `messages/<language>.json` each. */
export const translationLanguages = ['es', 'it', 'pt-PT', 'ru', 'sv'] as const;
export type TranslationLanguage = (typeof translationLanguages)[number];

/** English stands beside the code that says it. */
export type MessageLanguage = 'en' | TranslationLanguage;
export const messageLanguages: readonly MessageLanguage[] = ['en', ...translationLanguages];

/**
 * The language of messages for a BCP 47 tag: the same tag, else one of the same language (`pt-PT` for `pt-BR`, `ru` for
 * `ru-RU`); English where there is none or the tag is malformed.
 */
export function messageLanguageOf(tag: string): MessageLanguage {
  const wanted = languageIn(tag);
  return (
    messageLanguages.find((language) => language === tag) ??
    messageLanguages.find((language) => languageIn(language) === wanted) ??
    'en'
  );
}

function languageIn(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return null;
  }
}
