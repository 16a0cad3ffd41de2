import type { Locale } from '@eventide/catalog';

const languages = new Map<Locale, string>();

/** `es` for `es-ES` and `es-MX`. */
export function languageOf(locale: Locale): string {
  let language = languages.get(locale);
  if (language === undefined) {
    ({ language } = new Intl.Locale(locale));
    languages.set(locale, language);
  }
  return language;
}

/** How many languages some locales are in: regions of one language were translated from each other, and are one witness. */
export function languageCount(locales: Iterable<Locale>): number {
  const seen = new Set<string>();
  for (const locale of locales) seen.add(languageOf(locale));
  return seen.size;
}
