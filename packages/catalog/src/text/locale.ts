import type { Locale } from '../model.ts';

export type TextDirection = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand', 'Mend']);

/** The name of a locale in another's language (`italiano (Italia)`); the tag itself where no name is known. */
export function localeName(locale: Locale, inLocale: Locale): string {
  try {
    const names = new Intl.DisplayNames([inLocale], { type: 'language', languageDisplay: 'standard' });
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/**
 * The direction a locale is written in, by its script. (`Intl.Locale`'s text info is missing in some engines and goes by
 * the language alone in others: `az-Arab` comes out as left to right.)
 */
export function directionOf(locale: Locale): TextDirection {
  return rightToLeftScripts.has(scriptOf(locale) ?? '') ? 'rtl' : 'ltr';
}

/** The script a locale is written in, as ISO 15924 has it (`Cyrl`); null where the tag does not tell. */
export function scriptOf(locale: Locale): string | null {
  try {
    return new Intl.Locale(locale).maximize().script ?? null;
  } catch {
    return null;
  }
}
