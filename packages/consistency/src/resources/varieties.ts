import type { Locale } from '@eventide/catalog';

/**
 * Regions and scripts whose variety of a language has a spelling dictionary of its own on npm, besides the one that goes by the
 * language alone. Only those that differ in spelling and words; the regions of Spanish share theirs but for a few.
 */
const regional: Readonly<Record<string, readonly string[]>> = {
  ca: ['valencia'],
  de: ['AT', 'CH'],
  en: ['AU', 'CA', 'GB', 'ZA'],
  pt: ['PT'],
  sr: ['Latn'],
};

/** A variety of a language and the name its dictionary goes by (`dictionary-<name>`). */
export interface Variety {
  readonly locale: Locale;
  readonly dictionary: string;
}

/** The dictionaries of a language. The one without a region is of the region where most speakers live: `pt` is `pt-BR`. */
export function varietiesOf(language: string): readonly Variety[] {
  const { region } = new Intl.Locale(language).maximize();
  return [
    { locale: region === undefined ? language : `${language}-${region}`, dictionary: language },
    ...(regional[language] ?? []).map((part) => ({
      locale: `${language}-${part}`,
      dictionary: `${language}-${part}`.toLowerCase(),
    })),
  ];
}

/** The variety a locale is written in: its own region's or script's, else the language's. */
export function varietyOf(locale: Locale): Variety {
  const { language, script, region } = new Intl.Locale(locale);
  const varieties = varietiesOf(language);
  const own = varieties.find(
    ({ locale: tag }) => tag === `${language}-${region ?? ''}` || tag === `${language}-${script ?? ''}`,
  );
  return own ?? varieties[0] ?? { locale, dictionary: language };
}
