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
  try {
    return rightToLeftScripts.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
