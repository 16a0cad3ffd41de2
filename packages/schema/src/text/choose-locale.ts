import type { Locale } from '@eventide/catalog';

export interface LocaleChoice {
  readonly locale: Locale;
  /** True where the reader asked for another locale, or prefers one. */
  readonly isFallback: boolean;
}

/**
 * The locale to answer in: the one asked for; else along the reader's preferences, a region's neighbour (`pt-PT` for
 * `pt-BR`) before the next preference; else the first there is. Null where nothing is available.
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

/** True where the locale is all that the range asks for: `pt-PT` satisfies `pt`, `zh-TW` satisfies `zh-Hant`. */
function satisfies(locale: Locale, range: Locale): boolean {
  const offered = new Intl.Locale(locale).maximize();
  const wanted = new Intl.Locale(range);
  return (
    offered.language === wanted.language &&
    (wanted.script === undefined || wanted.script === offered.script) &&
    (wanted.region === undefined || wanted.region === offered.region)
  );
}

function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}
