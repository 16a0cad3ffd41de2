import type { Catalog } from '@eventide/catalog';
import { csvTable } from '@eventide/catalog/text';
import type { ExchangeFile } from '../texts/unit.ts';
import type { TermEntry } from './terms.ts';

/** Between terms of one locale, the preferred one first. */
export const termSeparator = '|';

/** A term base for a spreadsheet: a row a concept, a column a locale. UTF-8 with a byte order mark, RFC 4180. */
export function termCsvFile({ slug, locales }: Catalog, entries: readonly TermEntry[]): ExchangeFile {
  const rows = entries.map(({ id, terms }) => [
    id,
    ...locales.map((locale) => (terms.get(locale) ?? []).map(({ term }) => term).join(termSeparator)),
  ]);
  const text = csvTable(['concept', ...locales], rows);
  return { name: `${slug}.terms.csv`, mediaType: 'text/csv', text, count: entries.length, leftOut: [] };
}
