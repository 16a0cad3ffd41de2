import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minedConcepts, type NamedConcept, proposalsOf } from '@eventide/consistency';
import { afterAll, describe, expect, test } from 'vitest';
import { tbx2File, tbx3File, termCsvFile } from '../src/index.ts';
import { fivePages, reviewed } from './five-pages.ts';
import { faultsOf, hasSchema, hasTranslateToolkit, translateToolkit } from './readers.ts';

const catalog = fivePages();
const entries = minedConcepts(catalog, reviewed(catalog).terms);
const concepts = proposalsOf(entries);
const pair = { source: 'es-ES', target: 'it-IT' };
const tbx2 = tbx2File(catalog, concepts, pair);
const folder = mkdtempSync(join(tmpdir(), 'tbx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a term base', () => {
  test('has the concepts that the review has mined, the commonest term first', () => {
    expect(entries.length).toBeGreaterThan(20);
    for (const { words } of entries) {
      expect(words.size).toBeGreaterThan(1);
      for (const list of words.values()) {
        const counts = list.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
        expect(new Set(list.map(({ term }) => term.toLowerCase())).size).toBe(list.length);
      }
    }
    const certificate = entries.find(({ words }) => words.get('es-ES')?.[0]?.term === 'certificado');
    expect(certificate?.words.get('it-IT')?.[0]?.term).toBe('certificato');
  });

  test.skipIf(!hasSchema('tbx.xsd'))('as TBX 2 is valid', () => {
    expect(faultsOf('tbx.xsd', tbx2.text)).toBe('');
    expect(faultsOf('tbx.xsd', tbx2.text.replaceAll('langSet', 'langSec'))).not.toBe('');
    const decided: NamedConcept = {
      id: '7 certificate',
      definition: 'What an authority issues.',
      renderings: [
        { locale: 'es-ES', term: 'certificado', state: 'PREFERRED' },
        { locale: 'es-ES', term: 'credencial', state: 'FORBIDDEN' },
        { locale: 'it-IT', term: 'certificato', state: 'PREFERRED' },
      ],
    };
    expect(faultsOf('tbx.xsd', tbx2File(catalog, [decided], pair).text)).toBe('');
  });

  test('as TBX 2 has one language pair, the source first; no concept lacks one', () => {
    for (const entry of tbx2.text.split('<termEntry ').slice(1))
      expect(entry.match(/xml:lang="[^"]+"/g)).toEqual(['xml:lang="es-ES"', 'xml:lang="it-IT"']);
    expect(tbx2.count).toBeLessThan(entries.length);
  });

  test.skipIf(!hasTranslateToolkit())('as TBX 2 is read by translate-toolkit, with the preferred terms', () => {
    const path = join(folder, 'a.tbx');
    writeFileSync(path, tbx2.text);
    const script = `from translate.storage import tbx
print(json.dumps([[u.source, u.target] for u in tbx.tbxfile.parsefile(sys.argv[1]).units]))`;
    const first = (locale: string) => (entry: (typeof entries)[number]) => entry.words.get(locale)?.[0]?.term;
    const both = entries.filter(({ words }) => words.has('es-ES') && words.has('it-IT'));
    expect(translateToolkit(script, path)).toEqual(both.map((one) => [first('es-ES')(one), first('it-IT')(one)]));
  });

  test('as TBX 3 has all languages', () => {
    const { text, count } = tbx3File(catalog, concepts);
    expect(count).toBe(entries.length);
    expect(text).toContain('<tbx type="TBX-Basic" style="dca" xml:lang="es-ES" xmlns="urn:iso:std:iso:30042:ed-2">');
    for (const locale of catalog.locales) expect(text).toContain(`<langSec xml:lang="${locale}">`);
  });

  test('as CSV has a row a concept and a column a locale', () => {
    const lines = termCsvFile(catalog, concepts).text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFconcept,es-ES,it-IT,pt-PT,ru-RU,sv-SE');
    expect(lines).toHaveLength(entries.length + 1);
  });
});
