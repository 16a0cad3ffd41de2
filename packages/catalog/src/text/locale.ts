import type { Locale } from '../model.ts';

export type TextDirection = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand', 'Mend']);

interface WithTextInfo {
  readonly textInfo?: { readonly direction?: string };
  readonly getTextInfo?: () => { readonly direction?: string };
}

/** The name of a locale in another's language (`italiano (Italia)`); the tag itself where no name is known. */
export function localeName(locale: Locale, inLocale: Locale): string {
  try {
    const names = new Intl.DisplayNames([inLocale], { type: 'language', languageDisplay: 'standard' });
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** The direction a locale is written in. Engines without `Intl.Locale` text info are answered for by the script. */
export function directionOf(locale: Locale): TextDirection {
  try {
    const tag: Intl.Locale & WithTextInfo = new Intl.Locale(locale);
    const direction = (tag.getTextInfo?.() ?? tag.textInfo)?.direction;
    if (direction === 'rtl' || direction === 'ltr') return direction;
    return rightToLeftScripts.has(tag.maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
