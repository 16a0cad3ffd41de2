import { knownLocale } from '@eventide/catalog';
import { csvUnguarded } from '@eventide/catalog/text';
import { readTable } from './table.ts';
import type { ReadText, TextsRead, Unmatched } from '../texts/read.ts';

/**
 * Reads texts out of a spreadsheet: a column `segment`, and a column for each locale, in any order, with further columns or
 * without. Separated by commas, or by semicolons or tabs, as Excel writes them in some languages.
 */
export function readTextCsv(text: string): TextsRead {
  const table = readTable(text, (names) => names.includes('segment'));
  if (table.kind === 'REFUSED') return table;
  const { names, rows } = table;
  const keyColumn = names.indexOf('segment');
  const columns = names.flatMap((name, index) => {
    const locale = /^[a-z]{2,3}(?:[-_]|$)/i.test(name) ? knownLocale(name) : null;
    return locale === null || index === keyColumn ? [] : [{ locale, index }];
  });
  const texts: ReadText[] = [];
  const unmatched: Unmatched[] = [];
  for (const { fields, line: at, isTooLong } of rows) {
    const key = csvUnguarded(fields[keyColumn] ?? '').trim();
    if (key === '' || isTooLong) {
      unmatched.push({ entry: fields.slice(0, 2).join(' '), line: at, reason: key === '' ? 'NO_KEY' : 'NO_TARGET' });
      continue;
    }
    for (const { locale, index } of columns) {
      const markdown = csvUnguarded(fields[index] ?? '');
      // An empty field may be a text that never was there.
      if (markdown !== '') texts.push({ segmentKey: key, source: null, locale, markdown, line: at });
    }
  }
  return { kind: 'READ', texts, unmatched };
}
