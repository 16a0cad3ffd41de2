import { describe, expect, test } from 'vitest';
import { readTermBase, tbx2File, tbx3File, termCsvFile, termEntries, type TermEntry } from '../src/index.ts';
import { fivePages, reviewed } from './five-pages.ts';

const catalog = fivePages();
const entries = termEntries(catalog, reviewed(catalog).terms);

/** What was read, as plain objects by locale. */
function read(text: string) {
  const base = readTermBase(text);
  if (base.kind === 'REFUSED') return `${base.fault} ${base.line}`;
  return base.termBase.concepts.map(({ id, terms, forbidden }) => ({
    id,
    terms: Object.fromEntries(terms),
    forbidden: Object.fromEntries(forbidden ?? []),
  }));
}

/** What is in the entries, in the same form. */
const written = (only: (locale: string) => boolean) =>
  entries.flatMap(({ id, terms }: TermEntry) => {
    const own = [...terms].filter(([locale]) => only(locale));
    const plain = own.map(([locale, list]) => [locale, list.map(({ term }) => term)]);
    return [{ id, terms: Object.fromEntries(plain) as Record<string, string[]>, forbidden: {} }];
  });

describe('a term base that was exported', () => {
  test('is read again, as CSV and as TBX 3', () => {
    expect(read(termCsvFile(catalog, entries).text)).toEqual(written(() => true));
    expect(read(tbx3File(catalog, entries).text)).toEqual(written(() => true));
  });

  test('is read again as TBX 2, in its two languages', () => {
    const pair = ['es-ES', 'it-IT'];
    const both = written((locale) => pair.includes(locale)).filter(({ terms }) => Object.keys(terms).length === 2);
    expect(read(tbx2File(catalog, entries, { source: 'es-ES', target: 'it-IT' }).text)).toEqual(both);
  });
});

describe('a term base', () => {
  test('as CSV has forbidden terms in a column of their own, and may be separated by semicolons', () => {
    const text =
      'concept;en;de-DE;de-DE forbidden;Notes\r\ntemplate;certificate template;Zertifikatvorlage|Vorlage;Muster;x';
    expect(read(text)).toEqual([
      {
        id: 'template',
        terms: { en: ['certificate template'], 'de-DE': ['Zertifikatvorlage', 'Vorlage'] },
        forbidden: { 'de-DE': ['Muster'] },
      },
    ]);
  });

  test('as TBX says by the status of a term whether it is preferred, admitted or forbidden', () => {
    const term = (text: string, status: string) =>
      `<tig><term>${text}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></tig>`;
    const terms =
      term('Muster', 'deprecatedTerm') + term('Vorlage', 'admittedTerm') + term('Zertifikatvorlage', 'preferredTerm');
    const text = `<martif><text><body><termEntry id="a"><langSet xml:lang="de">${terms}</langSet></termEntry></body></text></martif>`;
    expect(read(text)).toEqual([
      { id: 'a', terms: { de: ['Zertifikatvorlage', 'Vorlage'] }, forbidden: { de: ['Muster'] } },
    ]);
  });

  test.each([
    ['a,b\n1,2', 'OTHER_FORMAT 1'],
    ['de,en\n,', 'NO_TERM 1'],
    ['de,en\n"open', 'MALFORMED 2'],
    ['<html/>', 'OTHER_FORMAT 1'],
    ['<martif>\n<text>', 'MALFORMED 2'],
    ['<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', 'DOCTYPE 1'],
  ])('that is none is refused with the reason and the line: %#', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
