import type { Locale } from '@eventide/catalog';
import { memo } from './maps.ts';

/** `es` for `es-ES` and `es-MX`. */
export const languageOf = memo((locale: Locale): string => new Intl.Locale(locale).language);

/** How many languages some locales are in: regions of one language are translated from each other, so they are one witness. */
export function languageCount(locales: Iterable<Locale>): number {
  const seen = new Set<string>();
  for (const locale of locales) seen.add(languageOf(locale));
  return seen.size;
}

/** Languages that write every noun with a capital, which then marks no name. */
const withCapitalNouns = /^(?:de|gsw|lb|nds)\b/i;

export function capitalisesNouns(locale: Locale): boolean {
  return withCapitalNouns.test(locale);
}
