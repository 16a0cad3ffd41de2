import { negotiate } from '../i18n/negotiate.ts';
import type { CatalogLocale } from './catalog-locales.ts';

/** The locale a reader gets the catalogue's texts in, and why. */
export interface Reading {
  /** A locale of the catalogue: goes into every `locale` argument. */
  readonly locale: string;
  /** What the reader would rather have had. */
  readonly wanted: string;
  /** True where the catalogue does not speak what was wanted most. */
  readonly isFallback: boolean;
  /** The address fixes the locale (`?lang=`): links keep it. */
  readonly isFixed: boolean;
  readonly locales: readonly CatalogLocale[];
  /** The reader's languages, this one first, as the API takes them: for what can be in any language. */
  readonly accepts: string;
}

/**
 * What was asked for in the address, else the best of the reader's languages, else the source, else a text
 * translated by a person.
 */
export function chooseLocale(
  asked: string | null,
  preferred: readonly string[],
  locales: readonly CatalogLocale[],
): Omit<Reading, 'locales' | 'accepts'> {
  const tags = locales.map(({ locale }) => locale);
  const wanted = asked ?? preferred[0] ?? 'und';
  const found = negotiate(asked === null ? preferred : [asked, ...preferred], tags);
  const anyLocale = locales.find(({ isSource }) => isSource) ?? locales.find(({ isHuman }) => isHuman) ?? locales[0];
  return {
    locale: found?.found ?? anyLocale?.locale ?? 'und',
    wanted,
    isFallback: found?.wanted !== wanted,
    isFixed: asked !== null && found?.wanted === asked,
  };
}

/** A path in the reading the address has fixed: keeps `?lang=` where there is one. */
export function inReading(href: string, { isFixed, locale }: Pick<Reading, 'isFixed' | 'locale'>): string {
  if (!isFixed) return href;
  return `${href}${href.includes('?') ? '&' : '?'}lang=${locale}`;
}
