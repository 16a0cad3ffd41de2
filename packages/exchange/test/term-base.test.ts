import fc from 'fast-check';
import { minedConcepts, type NamedConcept, proposalsOf, termBaseOf } from '@eventide/consistency';
import { describe, expect, test } from 'vitest';
import { readTermBase, tbx2File, tbx3File, termCsvFile } from '../src/index.ts';
import { fivePages, reviewed } from './five-pages.ts';

const catalog = fivePages();
const mined = proposalsOf(minedConcepts(catalog, reviewed(catalog).terms));

function concepts(text: string): readonly NamedConcept[] {
  const read = readTermBase(text);
  if (read.kind === 'REFUSED') throw new Error(`${read.fault} ${read.line}`);
  return read.concepts;
}

/** What was read, as plain objects by locale. */
function read(text: string) {
  const base = readTermBase(text);
  if (base.kind === 'REFUSED') return `${base.fault} ${base.line}`;
  return termBaseOf(base.concepts).concepts.map(({ id, terms, forbidden }) => ({
    id,
    terms: Object.fromEntries(terms),
    forbidden: Object.fromEntries(forbidden ?? []),
  }));
}

/** A concept with everything that one can have. */
const full: NamedConcept = {
  id: '7 certificate | template',
  definition: 'What "a" certificate <may> be; one form.',
  renderings: [
    { locale: 'es-ES', term: 'plantilla|modelo', state: 'PREFERRED' },
    { locale: 'es-ES', term: 'muestra', state: 'ADMITTED' },
    { locale: 'es-ES', term: '=patrón', state: 'FORBIDDEN' },
    { locale: 'it-IT', term: 'modello', state: 'PREFERRED' },
    { locale: 'de', term: 'Muster', state: 'FORBIDDEN' },
  ],
};

describe('a term base that was exported', () => {
  test('is read again, as CSV and as TBX 3', () => {
    expect(concepts(termCsvFile(catalog, mined).text)).toEqual(mined);
    expect(concepts(tbx3File(catalog, mined).text)).toEqual(mined);
  });

  test('is read again with its definitions and forbidden terms, whatever is in them', () => {
    const ordered = (one: NamedConcept) => ({
      ...one,
      renderings: one.renderings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    });
    for (const write of [termCsvFile, tbx3File])
      expect(concepts(write(catalog, [full, ...mined]).text).map(ordered)).toEqual([full, ...mined].map(ordered));
  });

  test('keeps the name of a concept, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const id = text.replaceAll(/\p{C}/gu, '').trim();
        fc.pre(id !== '');
        expect(concepts(tbx3File(catalog, [{ ...full, id }]).text)[0]?.id).toBe(id);
      }),
    );
  });

  test('is read again as TBX 2, in its two languages, without concepts that lack an approved term in one', () => {
    const pair = ['es-ES', 'it-IT'];
    const both = mined
      .map((one) => ({ ...one, renderings: one.renderings.filter(({ locale }) => pair.includes(locale)) }))
      .filter(({ renderings }) => new Set(renderings.map(({ locale }) => locale)).size === 2);
    const forbidden = full.renderings.map((one) => ({ ...one, state: 'FORBIDDEN' as const }));
    const all = [...mined, { ...full, renderings: forbidden }];
    expect(concepts(tbx2File(catalog, all, { source: 'es-ES', target: 'it-IT' }).text)).toEqual(both);
  });
});

describe('a concept that its file does not name', () => {
  test('is called by its first term, in whichever row it stands', () => {
    const names = (text: string) => concepts(text).map(({ id }) => id);
    expect(names('de-DE,en\nVorlage,template\nMuster,\n')).toEqual(['de-DE Vorlage', 'de-DE Muster']);
    expect(names('de-DE,en\nMuster,\nVorlage,template\nVorlage,model\n')).toEqual([
      ...['de-DE Muster', 'de-DE Vorlage', 'de-DE Vorlage (2)'],
    ]);
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
