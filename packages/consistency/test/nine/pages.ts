import type { Locale } from '@eventide/catalog';
import { czech } from './cs-cz.ts';
import { german } from './de-de.ts';
import { source } from './en-us.ts';
import { finnish } from './fi-fi.ts';
import { french } from './fr-fr.ts';
import { hungarian } from './hu-hu.ts';
import { indonesian } from './id-id.ts';
import { japanese } from './ja-jp.ts';
import type { Language } from './language.ts';
import { dutch } from './nl-nl.ts';
import { pageOf } from './page.ts';
import { polish } from './pl-pl.ts';

/** Nine languages that the rules were not made on. */
export const languages: readonly Language[] = [
  czech,
  german,
  finnish,
  french,
  hungarian,
  indonesian,
  japanese,
  dutch,
  polish,
];

/** The page about a backup service in each of them. */
export const ninePages: ReadonlyMap<Locale, string> = new Map(
  languages.map(({ locale, page }) => [locale, pageOf(locale, page)]),
);

export const sourceLocale: Locale = 'en-US';
export const sourcePage = pageOf(sourceLocale, source);
