import { knownLocale } from '@eventide/catalog';
import { CsvRows, csvUnguarded } from '@eventide/catalog/text';
import type { ReadText, TextsRead, Unmatched } from '../texts/read.ts';

const limits = { recordLength: 1_000_000, dataItems: 500 } as const;
const lengthMax = 50_000_000;

/**
 * Reads texts out of a spreadsheet: a column `segment`, and a column for each locale, in any order, with further columns or
 * without. Separated by commas, or by semicolons or tabs, as Excel writes them in some languages.
 */
export function readTextCsv(text: string): TextsRead {
  if (text.length > lengthMax) return { kind: 'REFUSED', fault: 'TOO_LARGE', line: 1 };
  const plain = text.replace(/^\uFEFF/, '');
  const head = /^[^\r\n]*/.exec(plain)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((one) => namesIn(head, one).includes('segment'));
  if (delimiter === undefined) return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: 1 };
  const reader = new CsvRows(delimiter, limits);
  const [header, ...rows] = reader.read(plain);
  const { rows: last, isCutOff, line } = reader.end();
  if (isCutOff) return { kind: 'REFUSED', fault: 'MALFORMED', line };
  const names = (header ?? last[0])?.fields.map((name) => name.trim()) ?? [];
  const keyColumn = names.indexOf('segment');
  const columns = names.flatMap((name, index) => {
    const locale = /^[a-z]{2,3}(?:[-_]|$)/i.test(name) ? knownLocale(name) : null;
    return locale === null || index === keyColumn ? [] : [{ locale, index }];
  });
  const texts: ReadText[] = [];
  const unmatched: Unmatched[] = [];
  for (const { fields, line: at, isTooLong } of header === undefined ? [] : [...rows, ...last]) {
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

function namesIn(head: string, delimiter: string): string[] {
  return head.split(delimiter).map((name) => name.replace(/^"|"$/g, '').trim());
}
