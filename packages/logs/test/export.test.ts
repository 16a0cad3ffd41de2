import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { csvRow, csvUnguarded, markdownHead, markdownRow } from '@eventide/catalog/text';
import { columns, createExplainer, eventJson, rowOf } from '../src/index.ts';
import { contoso } from './catalog.ts';

const explained = createExplainer([contoso])({
  ...{ index: 1, provider: 'Contoso Agent', channel: 'Contoso Agent', eventId: 301, level: 'ERROR' },
  ...{ time: '2026-01-31T10:00:00Z', computer: 'HOST', recordId: 7, message: null, place: { line: 3 } },
  data: [
    { name: 'DeviceId', value: 'pc-1' },
    { name: 'ErrorCode', value: '0x401' },
  ],
});

describe('an event that is exported', () => {
  test('is a row with what the log has and what the pages say', () => {
    const row = rowOf(explained, (severity) => severity.toLowerCase());
    expect(columns.map((column) => row[column])).toEqual([
      ...['2026-01-31T10:00:00Z', 'error', 301, 'Issue_Failure', 'It failed.', '0x00000401', 'Install it.', 'pc-1'],
      ...['Contoso Agent', 'Contoso Agent', 'HOST', '7', 'contoso', 'DeviceId: pc-1\nErrorCode: 0x401'],
    ]);
  });

  test('is JSON for other programs', () => {
    expect(eventJson(explained)).toMatchObject({
      ...{ eventId: 301, line: 3, device: 'pc-1', catalog: 'contoso' },
      event: { name: 'Issue_Failure', description: 'It failed.', locale: 'en-US' },
      codes: [{ literal: '0x401', code: '0x00000401', name: 'Cert_NotFound', message: 'Install it.' }],
    });
  });
});

/** RFC 4180 by the letter. */
function readCsv(text: string): readonly string[] {
  return [...text.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
}

describe('a text of a log', () => {
  test('comes out of CSV as it went in, and never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n", a1＝\''.split('')) }), (text) => {
        const [value = ''] = readCsv(csvRow([text, 'x']));
        expect(csvUnguarded(value)).toBe(text);
        expect(/^\s*[=+\-@＝]/.test(value) && !/^-?\d+$/.test(value)).toBe(false);
      }),
    );
    expect(csvRow(['=1+1', -5, 'a"b', ' x'])).toBe(`'=1+1,-5,"a""b"," x"\r\n`);
  });

  test('comes out of Markdown as it went in, whatever markup it has', () => {
    const reader = unified().use(remarkParse).use(remarkGfm);
    const characters = '`*_[]()<>|~&#!\\-:/. ab1\n'.split('');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters, '&amp;', '<b>', '\u0007') }), (text) => {
        const tree = reader.parse(markdownHead(['a', 'b']) + markdownRow([text, 'x']));
        const [table] = tree.children;
        const cells = table?.type === 'table' ? table.children[1]?.children : undefined;
        const nodes = cells?.[0]?.children ?? [];
        expect(cells).toHaveLength(2);
        expect(nodes.every(({ type }) => type === 'text')).toBe(true);
        expect(nodes.map((node) => ('value' in node ? node.value : '')).join('')).toBe(
          text.replace(/\s+/g, ' ').trim().replaceAll('\u0007', '\uFFFD'),
        );
      }),
      { numRuns: 500 },
    );
  });
});
