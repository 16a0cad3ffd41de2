import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The schema of the OASIS committee (2.1.0-rtm.5), which Microsoft publishes with its matchers for Jest.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { compare, readBaseline, type Suppression, suppressionOf, sarifReport } from '../src/index.ts';
import { fivePages, reportedIn, reportOf, reviewed } from './five-pages.ts';
import { isInstalled } from './readers.ts';

const validate = new Ajv.default({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

const read = (text: string): Result[] => (JSON.parse(text) as Log).runs[0]?.results ?? [];
const catalog = fivePages();
const report = reportOf(catalog);
const text = sarifReport(report);

describe('a SARIF report', () => {
  test('is valid against the schema of the standard', () => {
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('has every finding, with the rule that explains it', () => {
    const [run] = (JSON.parse(text) as Log).runs;
    const results = run?.results ?? [];
    expect(results).toHaveLength(report.findings.length);
    expect(results.length).toBeGreaterThan(30);
    for (const { ruleId, ruleIndex = -1, message } of results) {
      const rule = run?.tool.driver.rules?.[ruleIndex];
      expect(rule?.id).toBe(ruleId);
      expect(rule?.help?.text).toBeTruthy();
      const pattern = rule?.messageStrings?.[message.id ?? '']?.text;
      expect(pattern?.replace('{0}', message.arguments?.[0] ?? '')).toBe(message.text);
    }
  });

  test('marks exactly the flagged words, in UTF-16 columns, in every place', () => {
    expect((JSON.parse(text) as Log).runs[0]?.columnKind).toBe('utf16CodeUnits');
    const sources = new Map(Array.from(catalog.documents.values(), ({ file, source }) => [file, source]));
    let marked = 0;
    for (const { locations = [], relatedLocations = [] } of read(text)) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { region, artifactLocation } = physicalLocation ?? {};
        if (region?.snippet === undefined) continue;
        const lines = (sources.get(artifactLocation?.uri ?? '') ?? '').split(/\r\n|\n/);
        const line = lines[(region.startLine ?? 0) - 1] ?? '';
        const written = line.slice((region.startColumn ?? 0) - 1, (region.endColumn ?? 0) - 1);
        expect(written.replace(/\\(?=\W)|\*\*/g, '')).toBe((region.snippet.text ?? '').replace(/\*\*|\\(?=\W)/g, ''));
        marked++;
      }
    }
    expect(marked).toBeGreaterThan(40);
  });

  test('lists further places of a finding as related locations', () => {
    const results = read(text);
    for (const [index, { finding }] of report.findings.entries())
      expect(results[index]?.relatedLocations?.length ?? 0).toBe(finding.places.length - 1);
    expect(results.some(({ relatedLocations = [] }) => relatedLocations.length > 2)).toBe(true);
  });

  test('tells findings apart by locale and file', () => {
    const prints = read(text).map(({ partialFingerprints }) => partialFingerprints?.['eventideFinding/v1'] ?? '');
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.filter((print) => print.endsWith(' pt-PT docs/pt-pt.md')).length).toBeGreaterThan(5);
  });

  test('has a suggestion as a fix, which gives the page the suggested words', () => {
    const fixed = read(text).filter(({ fixes = [] }) => fixes.length > 0);
    expect(fixed.length).toBeGreaterThan(3);
    for (const { fixes = [] } of fixed) {
      for (const { replacements } of fixes[0]?.artifactChanges ?? [])
        expect(replacements[0]?.deletedRegion.endColumn).toBeGreaterThanOrEqual(
          replacements[0]?.deletedRegion.startColumn ?? 0,
        );
    }
  });

  test('has dismissals as suppressions, with justification and status', () => {
    const dismissed: readonly Suppression[] = [
      suppressionOf({ reason: 'INTENDED', note: 'The product is called so.', expired: false }),
    ];
    const expired = [suppressionOf({ reason: 'FALSE_POSITIVE', note: null, expired: true })];
    const of = new Map([dismissed, expired].map((suppressions, at) => [at, suppressions]));
    const all = reviewed(catalog).findings;
    const findings = reportedIn(catalog, {
      suppressionsOf: ({ fingerprint }) => of.get(all.findIndex((one) => one.fingerprint === fingerprint)) ?? [],
    });
    const suppressed = sarifReport(reportOf(catalog, findings));
    expect(validate(JSON.parse(suppressed))).toBe(true);
    expect(read(suppressed).map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'INTENDED: The product is called so.' }],
      [{ kind: 'external', status: 'underReview', justification: 'FALSE_POSITIVE' }],
      ...all.slice(2).map(() => []),
    ]);
    expect(read(text).every(({ suppressions }) => suppressions === undefined)).toBe(true);
    const read_ = readBaseline(suppressed);
    expect(read_.kind === 'READ' ? read_.findings[0]?.suppressions : null).toEqual(dismissed);
  });
});

describe('against a baseline', () => {
  const baseline = readBaseline(text);
  if (baseline.kind === 'REFUSED') throw new Error(baseline.fault);

  test('the same pages have nothing new, and a new fault is the one new finding', () => {
    const changed = fivePages((source, name) => (name === 'es-es' ? source.replace(' de la ', ' de de la ') : source));
    const same = compare([{ catalog, findings: reviewed(catalog).findings }], baseline.findings);
    const states = reportedIn(catalog, { baselineStateOf: same.stateOf }).map((one) => one.baselineState);
    expect(new Set(states)).toEqual(new Set(['unchanged']));
    const { findings } = reviewed(changed);
    const comparison = compare([{ catalog: changed, findings }], baseline.findings);
    const fresh = findings.filter((finding) => comparison.stateOf(finding) === 'new');
    expect(fresh).toMatchObject([{ ruleId: 'doubled-word', locale: 'es-ES' }]);
    expect(comparison.absent).toEqual([]);
  });

  test('what is gone is absent, and what is then there again is new', () => {
    const repaired = fivePages((source) => source.replace('do do', 'do'));
    const { findings } = reviewed(repaired);
    const { absent } = compare([{ catalog: repaired, findings }], baseline.findings);
    expect(absent).toMatchObject([{ ruleId: 'doubled-word', locale: 'pt-PT', file: 'docs/pt-pt.md' }]);
    const later = sarifReport({ ...reportOf(repaired), absent });
    expect(validate(JSON.parse(later))).toBe(true);
    expect(read(later).at(-1)).toMatchObject({ ruleId: 'doubled-word', baselineState: 'absent' });
    const reread = readBaseline(later);
    if (reread.kind === 'REFUSED') throw new Error(reread.fault);
    const again = compare([{ catalog, findings: reviewed(catalog).findings }], reread.findings);
    const news = reviewed(catalog).findings.filter((finding) => again.stateOf(finding) === 'new');
    expect(news).toMatchObject([{ ruleId: 'doubled-word' }]);
  });

  test('a catalogue that is called otherwise by now is known all the same', () => {
    const renamed = { ...catalog, slug: 'connector' };
    const { findings } = reviewed(renamed);
    const { stateOf } = compare([{ catalog: renamed, findings }], baseline.findings);
    expect(findings.filter((finding) => stateOf(finding) !== 'unchanged')).toEqual([]);
  });

  test('what is no report of ours is refused for its reason', () => {
    expect(readBaseline(text.slice(0, 1000))).toEqual({ kind: 'REFUSED', fault: 'NO_JSON' });
    expect(readBaseline('[]')).toEqual({ kind: 'REFUSED', fault: 'NO_REPORT' });
    const other = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'CodeQL' } }, results: [] }] });
    expect(readBaseline(other)).toEqual({ kind: 'REFUSED', fault: 'NO_RUN' });
  });
});

describe.skipIf(!isInstalled('sarif-multitool'))('sarif-multitool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
  const run = (...args: string[]) => execFileSync('sarif-multitool', args, { cwd: folder, encoding: 'utf8' });

  test('finds nothing against the report but that there is no web page of the tool', () => {
    writeFileSync(join(folder, 'a.sarif'), text);
    const said = run('validate', 'a.sarif', '--output', 'valid.sarif', '--log', 'ForceOverwrite');
    expect(said.match(/SARIF\d+(?=:)/g)).toEqual(['SARIF2005']);
  });

  test('knows findings again where ours are known, and carries suppressions over', () => {
    const log = JSON.parse(text) as Log;
    const first = log.runs[0]?.results?.[0];
    if (first) first.suppressions = [{ kind: 'external', status: 'accepted', justification: 'Intended' }];
    writeFileSync(join(folder, 'before.sarif'), JSON.stringify(log));
    const changed = fivePages((source, name) => (name === 'es-es' ? source.replace(' de la ', ' de de la ') : source));
    writeFileSync(join(folder, 'now.sarif'), sarifReport(reportOf(changed)));
    run('match-results-forward', 'now.sarif', '--previous', 'before.sarif', '-o', 'matched.sarif');
    const matched = read(readFileSync(join(folder, 'matched.sarif'), 'utf8'));
    const news = matched.filter(({ baselineState }) => baselineState === 'new');
    expect(news).toMatchObject([{ ruleId: 'doubled-word' }]);
    expect(matched.filter(({ suppressions = [] }) => suppressions.length > 0)).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});
