import type { Catalog, Locale, Segment } from '@eventide/catalog';
import { csvTable } from '@eventide/catalog/text';
import type { ExchangeFile } from '../texts/unit.ts';

/** The columns before those of the locales, the same in every language. */
const textColumns = ['segment', 'kind'] as const;

interface Texts {
  readonly segments: readonly Segment[];
  /** In the order of the columns. */
  readonly locales: readonly Locale[];
}

/**
 * Texts for a spreadsheet: a row a segment, a column a locale, Markdown byte for byte. UTF-8 with a byte order mark, RFC 4180. A
 * text that would be a formula has an apostrophe before it, which `readTextCsv` takes off.
 */
export function textCsvFile({ slug }: Catalog, { segments, locales }: Texts): ExchangeFile {
  const rows = segments.filter(({ texts }) => locales.some((locale) => texts.has(locale)));
  const lines = rows.map(({ key, kind, texts }) => [
    key,
    kind,
    ...locales.map((locale) => texts.get(locale)?.markdown ?? ''),
  ]);
  const text = csvTable([...textColumns, ...locales], lines);
  return { name: `${slug}.csv`, mediaType: 'text/csv', text, count: rows.length, leftOut: [] };
}
