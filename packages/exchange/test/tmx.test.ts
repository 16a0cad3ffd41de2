import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignCatalog } from '@eventide/catalog';
import { afterAll, describe, expect, test } from 'vitest';
import { multilingualTmxFile, readTmx, suggestionsIn, tmxFile, translatable } from '../src/index.ts';
import { fivePages } from './five-pages.ts';
import { faultsOf, hasSchema, hasTranslateToolkit, translateToolkit } from './readers.ts';
import { expectedPairs, spanishAndItalian } from './texts.ts';

const pair = spanishAndItalian();
const file = tmxFile(pair);
const all = multilingualTmxFile({ ...pair });
const folder = mkdtempSync(join(tmpdir(), 'tmx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a TMX file', () => {
  test.skipIf(!hasSchema('tmx14.dtd'))('is valid TMX 1.4b, bilingual or not', () => {
    expect(faultsOf('tmx14.dtd', file.text)).toBe('');
    expect(faultsOf('tmx14.dtd', all.text)).toBe('');
    expect(faultsOf('tmx14.dtd', file.text.replace(' segtype="block"', ''))).toContain('segtype');
  });

  test('has the source first in every unit, and never a unit without the other language', () => {
    const page = fivePages((source, name) => (name === 'it-it' ? source.replace(/\| 20202 .*\n/, '') : source));
    const { text, leftOut, count } = tmxFile(
      spanishAndItalian({ catalog: page, segments: translatable(page), findings: [] }),
    );
    expect(leftOut).toContainEqual({ segmentKey: 'event/20202/description', locale: 'it-IT', reason: 'NO_TARGET' });
    expect(text).not.toContain('event/20202/description');
    const units = text.split('<tu ').slice(1);
    expect(units).toHaveLength(count);
    for (const unit of units) expect(unit.match(/xml:lang="[^"]+"/g)).toEqual(['xml:lang="es-ES"', 'xml:lang="it-IT"']);
  });

  test('for all languages says so, and has all of each unit', () => {
    expect(all.text).toContain('srclang="*all*"');
    expect(all.text.split('<tu ')[1]?.match(/<tuv /g)).toHaveLength(5);
    expect(all.name).toBe('certificate-connector.tmx');
  });

  test('has the texts of the pages byte for byte', () => {
    const read = readTmx(file.text);
    if (read.kind === 'REFUSED') throw new Error(read.fault);
    const texts = new Map(
      read.texts.map(({ segmentKey, source, markdown }) => [segmentKey, [source?.markdown, markdown]]),
    );
    expect(texts).toEqual(expectedPairs(pair));
    const { suggestions, unmatched, unchanged } = suggestionsIn(pair.catalog, read.texts);
    expect({ suggestions, unmatched, unchanged }).toEqual({ suggestions: [], unmatched: [], unchanged: file.count });
  });

  test('has no text that XML cannot hold: it is left out, not changed', () => {
    const changed = fivePages((source, name) =>
      name === 'it-it' ? source.replace('Per altre informazioni', 'Per altre\u0007informazioni') : source,
    );
    const own = spanishAndItalian({ catalog: changed, segments: translatable(changed), findings: [] });
    const { leftOut, text } = tmxFile(own);
    const key = changed.segments.find(({ texts }) => texts.get('it-IT')?.markdown.includes('\u0007'))?.key;
    expect(key).toBeDefined();
    expect(leftOut).toMatchObject([{ segmentKey: key, reason: 'NOT_XML' }]);
    expect(text).not.toContain('\u0007');
  });

  test.skipIf(!hasTranslateToolkit())(
    'is read by translate-toolkit: every unit, source and target the right way round',
    () => {
      const path = join(folder, 'a.tmx');
      writeFileSync(path, file.text);
      const script = `from translate.storage import tmx
print(json.dumps([[u.source, u.target] for u in tmx.tmxfile.parsefile(sys.argv[1]).units]))`;
      expect(translateToolkit(script, path)).toEqual([...expectedPairs(pair).values()]);
    },
  );
});

describe('a TMX file that comes back', () => {
  const key = 'event/20202/description';
  const old = pair.catalog.segments.find((segment) => segment.key === key)?.texts.get('it-IT')?.markdown ?? '';
  const back = (change: (text: string) => string) => {
    const read = readTmx(change(file.text));
    if (read.kind === 'REFUSED') throw new Error(read.fault);
    const found = suggestionsIn(pair.catalog, read.texts);
    return { ...found, unmatched: [...read.unmatched, ...found.unmatched] };
  };

  test('re-ordered, wrapped anew and with notes gives exactly what was changed', () => {
    const { suggestions, unmatched } = back((text) => {
      const [head = '', ...units] = text.replace('  </body>\n</tmx>\n', '').split(/(?= {4}<tu )/);
      const noted = units.reverse().map((unit) => unit.replace('<prop', '<note>checked</note><prop'));
      return `${head}${noted.join('')}</body></tmx>`.replace(
        `<seg>${old}</seg>`,
        `<seg>\n      ${old.replace(' ', '\n      ')}, nuovo\n    </seg>`,
      );
    });
    expect(unmatched).toEqual([]);
    expect(suggestions).toEqual([{ segmentKey: key, locale: 'it-IT', markdown: `${old}, nuovo` }]);
  });

  test('without our identifiers goes by the source, and lists what that does not settle', () => {
    const strip = (text: string) =>
      text.replace(/ tuid="[^"]*"/g, '').replace(/<prop type="x-segment">[^<]*<\/prop>/g, '');
    const { suggestions, unmatched } = back((text) => strip(text).replace(`<seg>${old}</seg>`, '<seg>Nuovo.</seg>'));
    expect(suggestions).toEqual([{ segmentKey: key, locale: 'it-IT', markdown: 'Nuovo.' }]);
    expect(new Set(unmatched.map(({ reason }) => reason))).toEqual(new Set(['AMBIGUOUS']));
    expect(back(strip).unmatched.length).toBe(unmatched.length);
  });

  test('lists units that are none of the catalogue, have inline elements or no language', () => {
    const unit = (attributes: string, seg: string) =>
      `<tu ${attributes}><tuv xml:lang="es-ES"><seg>Hola</seg></tuv><tuv xml:lang="it-IT"><seg>${seg}</seg></tuv></tu>`;
    const { unmatched, suggestions } = back((text) =>
      text.replace(
        '  </body>',
        `${unit('tuid="event/1/description"', 'Ciao')}${unit('tuid="a"', 'Ciao')}${unit(`tuid="${key}"`, 'C<ph x="1">b</ph>')}
        <tu tuid="x"><tuv xml:lang="xx-private-nonsense"><seg>?</seg></tuv></tu></body>`,
      ),
    );
    expect(suggestions).toEqual([]);
    expect(unmatched.map(({ reason }) => reason).sort()).toEqual(
      ['INLINE', 'NO_LOCALE', 'NO_TARGET', 'UNKNOWN_SEGMENT', 'UNKNOWN_SEGMENT'].sort(),
    );
    expect(unmatched.every(({ line }) => line > 100)).toBe(true);
  });

  test.each([
    ['entities of its own', (text: string) => text.replace('"tmx14.dtd"', '"tmx14.dtd" [<!ENTITY a "b">]'), 'DOCTYPE'],
    ['no end', (text: string) => text.slice(0, 5000), 'MALFORMED'],
    ['elements without end', (text: string) => text.replace('<body>', `<body>${'<a>'.repeat(100)}`), 'TOO_DEEP'],
    ['another root', () => '<html/>', 'OTHER_FORMAT'],
    ['no XML', () => 'segment,kind', 'MALFORMED'],
  ])('is refused with %s', (_what, change, fault) => {
    expect(readTmx(change(file.text))).toMatchObject({ kind: 'REFUSED', fault });
  });
});

test('texts keep line breaks of any kind through XML', () => {
  const source = fivePages().documents.get('it-IT')?.source.replaceAll('\n', '\r\n') ?? '';
  const { catalog } = pair;
  const [spanish] = [catalog.documents.get('es-ES')];
  if (spanish === undefined) throw new Error('no Spanish page');
  const crlf = fivePages((text, name) => (name === 'it-it' ? source : text));
  const two = alignCatalog([spanish, ...[crlf.documents.get('it-IT')].filter((one) => one !== undefined)]);
  const own = spanishAndItalian({ catalog: two, segments: translatable(two), findings: [] });
  const read = readTmx(tmxFile(own).text);
  if (read.kind === 'REFUSED') throw new Error(read.fault);
  expect(suggestionsIn(two, read.texts)).toMatchObject({ suggestions: [], unmatched: [] });
});
