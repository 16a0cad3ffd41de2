import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReviewState } from '@eventide/contract';
import { Xliff } from 'ilib-xliff';
import { afterAll, describe, expect, test } from 'vitest';
import xliff from 'xliff';
import { readXliff, suggestionsIn, translatable, xliff12File, xliff21File } from '../src/index.ts';
import { fivePages } from './five-pages.ts';
import { faultsOf, hasSchema, hasTranslateToolkit, translateToolkit } from './readers.ts';
import { expectedPairs, spanishAndItalian } from './texts.ts';

const approved = 'event/20100/description';
const key = 'event/20202/description';
const states: Readonly<Record<string, ReviewState>> = {
  [approved]: 'APPROVED',
  'event/20102/description': 'CHANGES_REQUESTED',
};
const pair = spanishAndItalian({
  decisions: {
    stateOf: (segmentKey) => states[segmentKey] ?? 'UNREVIEWED',
    suggestionsOf: (segmentKey) => (segmentKey === key ? ['Altro **testo** & <b>'] : []),
  },
});
const expected = expectedPairs(pair);
const files = { '1.2': xliff12File(pair), '2.1': xliff21File(pair) } as const;
const versions = ['1.2', '2.1'] as const;
const schemas = { '1.2': 'xliff-core-1.2-strict.xsd', '2.1': 'xliff-core-2.0.xsd' } as const;
const folder = mkdtempSync(join(tmpdir(), 'xliff-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(versions)('an XLIFF %s file', (version) => {
  const { text } = files[version];

  test.skipIf(!hasSchema(schemas[version]))('is valid', () => {
    expect(faultsOf(schemas[version], text)).toBe('');
    expect(faultsOf(schemas[version], text.replace('<source', '<sauce').replace('</source', '</sauce'))).toContain(
      'sauce',
    );
  });

  test('has the texts of the pages byte for byte, and no inline element', () => {
    expect(text).not.toMatch(/<(?:mrk|g|x|ph|pc|bpt|sc)\b/);
    const read = readXliff(text);
    if (read.kind === 'REFUSED') throw new Error(read.fault);
    const texts = new Map(
      read.texts.map(({ segmentKey, source, markdown }) => [segmentKey, [source?.markdown, markdown]]),
    );
    expect(texts).toEqual(expected);
  });

  test('has findings as notes and as quality issues of ITS beside the text', () => {
    const on = pair.findings.filter(({ finding }) =>
      finding.places.some(({ segmentKey, locale }) => locale === 'it-IT' && expected.has(segmentKey)),
    );
    expect(on.length).toBeGreaterThan(5);
    const [critical] = on.filter(({ finding }) => finding.mqmSeverity === 'critical');
    expect(text).toContain(`critical: ${critical?.message ?? '?'} [polarity]</note>`);
    expect(text).toMatch(
      /<its:locQualityIssue locQualityIssueType="mistranslation" locQualityIssueComment="[^"]+" locQualityIssueSeverity="100"\/>/,
    );
  });

  test('says what was decided', () => {
    const unitOf = (id: string) => text.slice(text.indexOf(`name="${id}"`)).split(/<\/(?:trans-)?unit>/)[0] ?? '';
    if (version === '1.2') {
      expect(unitOf(approved)).toContain('approved="yes"');
      expect(unitOf(approved)).toContain('state="final"');
      expect(unitOf('event/20102/description')).toContain('state="needs-review-translation"');
      expect(unitOf(key)).toContain('>Altro **testo** &amp; &lt;b&gt;</target></alt-trans>');
    } else {
      expect(unitOf(approved)).toContain('state="final"');
      expect(unitOf('event/20102/description')).toContain('subState="eventide:changes-requested"');
      expect(unitOf(key)).toContain('category="suggestion">Altro **testo** &amp; &lt;b&gt;</note>');
    }
  });

  test('is read by the npm package xliff: every unit with its whole text', async () => {
    const { resources } = version === '1.2' ? await xliff.xliff12ToJs(text) : await xliff.xliff2js(text);
    const units = Object.values(Object.values(resources)[0] ?? {});
    expect(units.map(({ source, target }) => [source, target])).toEqual([...expected.values()]);
  });

  test('is read by ilib-xliff: every unit under its segment key', () => {
    const reader = new Xliff();
    reader.deserialize(text);
    const units = reader
      .getTranslationUnits()
      .map(({ key: name, source, target }) => [name, [source, target]] as const);
    expect(new Map(units)).toEqual(expected);
  });

  test('that a translator has re-ordered, wrapped, split, noted and re-stated gives exactly what was changed', () => {
    const old = expected.get(key)?.[1] ?? '';
    const tag = version === '1.2' ? 'trans-unit' : 'unit';
    const [head = '', ...units] = text.split(new RegExp(`(?=<${tag} )`));
    const last = units.at(-1) ?? '';
    const tail = last.slice(last.indexOf(`</${tag}>`) + tag.length + 3);
    const own = units.map((unit) => unit.slice(0, unit.indexOf(`</${tag}>`) + tag.length + 3));
    const edited = own
      .reverse()
      .map((unit) => unit.replaceAll('state="translated"', 'state="final"').replace('approved="no"', 'approved="yes"'))
      .map((unit) =>
        version === '1.2'
          ? unit.replace('</trans-unit>', '<note>seen</note></trans-unit>')
          : unit.replace(/<unit ([^>]*)>/, '<unit $1><!-- seen -->'),
      )
      .map((unit) => {
        if (!unit.includes(`name="${key}"`)) return unit;
        const [first, rest] = [old.slice(0, 40), old.slice(40)];
        return unit.replace(
          `>${old}</target>`,
          version === '1.2'
            ? `>\n  <mrk mtype="seg" mid="0">${first}</mrk><mrk mtype="seg" mid="1">${rest.replace(' ', '\n   ')}</mrk>, nuovo\n</target>`
            : `>\n${first}<mrk id="m1">${rest.replace(' ', '\n   ')}</mrk>, nuovo\n</target>`,
        );
      });
    const read = readXliff(head + edited.join('\n') + tail);
    if (read.kind === 'REFUSED') throw new Error(`${read.fault} ${read.line}`);
    expect(read.unmatched).toEqual([]);
    const { suggestions, unmatched, unchanged } = suggestionsIn(pair.catalog, read.texts);
    expect(unmatched).toEqual([]);
    expect(suggestions).toEqual([{ segmentKey: key, locale: 'it-IT', markdown: `${old}, nuovo` }]);
    expect(unchanged).toBe(expected.size - 1);
  });

  test('with inline elements of another tool is listed, not guessed', () => {
    const inline = version === '1.2' ? '<x id="1"/>' : '<ph id="1"/>';
    const old = expected.get(key)?.[1] ?? '';
    const read = readXliff(text.replace(`>${old}</target>`, `>a ${inline} b</target>`));
    expect(read).toMatchObject({ kind: 'READ', unmatched: [{ entry: key, reason: 'INLINE' }] });
  });
});

test('a text without a translation is a unit without a target', () => {
  const page = fivePages((source, name) => (name === 'it-it' ? source.replace(/\| 20202 .*\n/, '') : source));
  const own = spanishAndItalian({ catalog: page, segments: translatable(page), findings: [] });
  for (const { text } of [xliff12File(own), xliff21File(own)]) {
    const unit = text.slice(text.indexOf(`name="${key}"`)).split(/<\/(?:trans-)?unit>/)[0] ?? '';
    expect(unit).toContain('<source');
    expect(unit).not.toContain('<target');
    expect(readXliff(text)).toMatchObject({ unmatched: [{ entry: key, reason: 'NO_TARGET' }] });
  }
});

test.skipIf(!hasTranslateToolkit())('translate-toolkit reads XLIFF 1.2, and knows what is approved', () => {
  const path = join(folder, 'a.xlf');
  writeFileSync(path, files['1.2'].text);
  const script = `from translate.storage import xliff
print(json.dumps([[u.source, u.target, u.isapproved()] for u in xliff.xlifffile.parsefile(sys.argv[1]).units]))`;
  const units = [...expected].map(([name, texts]) => [...texts, name === approved]);
  expect(translateToolkit(script, path)).toEqual(units);
});

test('XLIFF with entities of its own, cut off, or of another format is refused with the line', () => {
  const { text } = files['1.2'];
  const refused = (input: string) => readXliff(input);
  expect(refused(text.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "aaa">]><xliff'))).toMatchObject({
    fault: 'DOCTYPE',
    line: 2,
  });
  expect(refused(text.slice(0, 4000))).toMatchObject({ fault: 'MALFORMED' });
  expect(refused('<tmx/>')).toMatchObject({ fault: 'OTHER_FORMAT' });
});
