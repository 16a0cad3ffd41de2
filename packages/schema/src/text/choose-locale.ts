import type { Locale } from '@eventide/catalog';

export interface LocaleChoice {
  readonly locale: Locale;
  /** True if the reader asked for another locale, or prefers one. */
  readonly isFallback: boolean;
}

/**
 * The best available locale: the one asked for, else the first match among the reader's preferences, where another
 * region (`pt-PT` for `pt-BR`) beats the next preference, else the first one. Null if none is available.
 */
export function chooseLocale(
  available: readonly Locale[],
  preferred: readonly Locale[],
  asked: Locale | null = null,
): LocaleChoice | null {
  const [first] = available;
  if (first === undefined) return null;
  if (asked !== null && available.includes(asked)) return { locale: asked, isFallback: false };
  for (const [rank, range] of preferred.entries()) {
    const exact = available.find((locale) => satisfies(locale, range));
    if (exact !== undefined) return { locale: exact, isFallback: rank > 0 || asked !== null };
    const neighbour = available.find((locale) => languageOf(locale) === languageOf(range));
    if (neighbour !== undefined) return { locale: neighbour, isFallback: true };
  }
  return { locale: first, isFallback: preferred.length > 0 || asked !== null };
}

/** True if the locale satisfies the language range: `pt-PT` satisfies `pt`, `zh-TW` satisfies `zh-Hant`. */
function satisfies(locale: Locale, range: Locale): boolean {
  const offered = new Intl.Locale(locale).maximize();
  const wanted = new Intl.Locale(range);
  return (
    offered.language === wanted.language &&
    (wanted.script === undefined || wanted.script === offered.script) &&
    (wanted.region === undefined || wanted.region === offered.region)
  );
}

export function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}
