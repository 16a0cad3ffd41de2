import { csvRow } from '@eventide/catalog/text';
import { describe, expect, test } from 'vitest';
import { readTextCsv, suggestionsIn, textCsvFile } from '../src/index.ts';
import { fivePages } from './five-pages.ts';

const catalog = fivePages();
const { locales, segments } = catalog;
const { text, count } = textCsvFile(catalog, { segments, locales });

const back = (changed: string) => {
  const read = readTextCsv(changed);
  if (read.kind === 'REFUSED') throw new Error(read.fault);
  const found = suggestionsIn(catalog, read.texts);
  return { ...found, unmatched: [...read.unmatched, ...found.unmatched] };
};

describe('texts as CSV', () => {
  test('have a byte order mark, RFC 4180 line ends and every text byte for byte', () => {
    expect(text.startsWith('\uFEFFsegment,kind,es-ES,it-IT,pt-PT,ru-RU,sv-SE\r\n')).toBe(true);
    expect(count).toBe(segments.length);
    const cells = segments.reduce(
      (sum, { texts }) => sum + [...texts.values()].filter(({ markdown }) => markdown !== '').length,
      0,
    );
    expect(back(text)).toEqual({ suggestions: [], unmatched: [], unchanged: cells });
  });

  test('come back as suggestions out of any order of rows and columns, and with the separator of any Excel', () => {
    const key = 'event/20202/description';
    for (const delimiter of [',', ';', '\t']) {
      const rows = [
        ['note', 'it-IT', 'segment', 'sv_SE'],
        ['done', '=Nuovo', 'event/20102/description', ''],
        ['', 'Una riga\r\nspezzata', key, ''],
      ].map((row) => csvRow(row).trimEnd().split(',').join(delimiter));
      const { suggestions, unmatched } = back(`\uFEFF${rows.join('\n')}`);
      expect(unmatched).toEqual([]);
      expect(suggestions).toEqual([
        { segmentKey: 'event/20102/description', locale: 'it-IT', markdown: '=Nuovo' },
        { segmentKey: key, locale: 'it-IT', markdown: 'Una riga spezzata' },
      ]);
    }
  });

  test('that belong nowhere are listed with their line', () => {
    const lines = ['segment,it-IT,de-DE', 'event/1/description,Ciao,', ',Ciao,', 'event/20202/description,,Hallo'];
    expect(back(lines.join('\n'))).toMatchObject({
      suggestions: [],
      unmatched: [
        { reason: 'NO_KEY', line: 3 },
        { reason: 'UNKNOWN_SEGMENT', line: 2 },
        { reason: 'UNKNOWN_LOCALE', line: 4 },
      ],
    });
  });

  test('that two rows give differently are listed', () => {
    const lines = ['segment,it-IT', 'event/20202/description,Uno', 'event/20202/description,Due'];
    expect(back(lines.join('\n'))).toMatchObject({
      suggestions: [{ markdown: 'Uno' }],
      unmatched: [{ reason: 'TWICE', line: 3 }],
    });
  });

  test('are refused where the file is cut off within quotation marks, or no such table', () => {
    expect(readTextCsv('segment,it-IT\na,"b')).toMatchObject({ kind: 'REFUSED', fault: 'MALFORMED' });
    expect(readTextCsv('<xliff/>')).toMatchObject({ kind: 'REFUSED', fault: 'OTHER_FORMAT' });
  });
});
