import type { Metadata } from 'next';
import { here } from '../../data/catalog.ts';
import { inReading } from '../../data/reader.ts';
import type { Reading } from '../../data/reader.ts';
import { openGraphLocale } from './open-graph-locale.ts';

interface Entry {
  readonly title: string;
  /** The text of the entry, and the language that it is in. */
  readonly text: { readonly value: string; readonly locale: string };
  /** The page of the entry in its catalogue. */
  readonly path: string;
  /** The languages that the entry has a text in. */
  readonly locales: readonly string[];
}

/**
 * What search engines and previews in chats are told of an event or a code: its text, its address in each language, and the one
 * address that stands for all languages. An address that fixes a language is its own canonical one: else engines would drop it.
 */
export async function entryMetadata({ title, text, path, locales }: Entry, read: Reading): Promise<Metadata> {
  const [own, neutral] = await Promise.all([here(inReading(path, read)), here(path)]);
  const languages = Object.fromEntries(locales.map((locale) => [locale, `${neutral}?lang=${locale}`]));
  return {
    title,
    description: text.value,
    alternates: { canonical: own, languages: { ...languages, 'x-default': neutral } },
    openGraph: {
      ...{ type: 'article', siteName: 'Eventide', url: own, title, description: text.value },
      locale: openGraphLocale(text.locale),
      alternateLocale: locales.filter((locale) => locale !== text.locale).map(openGraphLocale),
    },
    twitter: { card: 'summary', title, description: text.value },
  };
}
