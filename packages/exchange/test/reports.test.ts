import { describe, expect, test } from 'vitest';
import { CsvRows } from '@eventide/catalog/text';
import { csvReport, findingJson, githubReport, jsonLinesReport, junitReport, readBaseline } from '../src/index.ts';
import { readXml, type XmlElement } from '../src/xml/read.ts';
import { fivePages, reportedIn, reportOf } from './five-pages.ts';

const catalog = fivePages();
const report = reportOf(catalog);
const { findings } = report;

describe('annotations for GitHub', () => {
  test('are one line a finding, the most severe first, with file, line and column', () => {
    const lines = githubReport(report).trimEnd().split('\n');
    expect(lines).toHaveLength(findings.length);
    const kinds = lines.map((line) => /^::(\w+) file=docs\/[a-z-]+\.md,line=\d+,/.exec(line)?.[1] ?? line);
    const order = ['error', 'warning', 'notice'];
    expect(kinds).toEqual(kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  });

  test('cannot be broken out of by a text of a page', () => {
    const nasty = 'a\n::error::b, c: 100% %0A\r';
    const [line = '', ...others] = githubReport(
      reportOf(catalog, reportedIn(catalog, { messageOf: () => nasty })),
    ).split('\n');
    expect(others).toHaveLength(findings.length);
    expect(line).toContain('::a%0A::error::b, c: 100%25 %250A%0D [');
  });

  test('leave out what is known or was dismissed', () => {
    const known = reportedIn(catalog, { baselineStateOf: () => 'unchanged' });
    expect(githubReport(reportOf(catalog, known))).toBe('');
    const dismissed = reportedIn(catalog, { suppressionsOf: () => [{ status: 'ACCEPTED', justification: '' }] });
    expect(githubReport(reportOf(catalog, dismissed))).toBe('');
    const expired = reportedIn(catalog, { suppressionsOf: () => [{ status: 'UNDER_REVIEW', justification: '' }] });
    expect(githubReport(reportOf(catalog, expired))).not.toBe('');
  });
});

describe('a JUnit report', () => {
  const rootOf = (text: string): XmlElement => {
    const read = readXml(text);
    if (read.kind === 'REFUSED') throw new Error(read.fault);
    return read.root;
  };
  const elements = ({ children }: XmlElement) => children.filter((child) => typeof child !== 'string');

  test('has a suite a page, whose numbers are those of its cases', () => {
    const root = rootOf(junitReport(report, ({ finding }) => finding.mqmSeverity !== 'neutral'));
    const suites = elements(root);
    expect(suites).toHaveLength(5);
    let failed = 0;
    for (const suite of suites) {
      const cases = elements(suite);
      const failures = cases.filter((one) => elements(one).some(({ name }) => name === 'failure'));
      const skipped = cases.filter((one) => elements(one).some(({ name }) => name === 'skipped'));
      expect(suite.attributes).toMatchObject({
        ...{ tests: String(cases.length), failures: String(failures.length), skipped: String(skipped.length) },
      });
      failed += failures.length;
    }
    expect(root.attributes.failures).toBe(String(failed));
    expect(failed).toBe(findings.filter(({ finding }) => finding.mqmSeverity !== 'neutral').length);
  });

  test('has a case that passes where a page has no findings', () => {
    const text = junitReport(reportOf(catalog, []), () => true);
    expect(text.match(/<testcase name="no findings"/g)).toHaveLength(5);
    expect(rootOf(text).attributes.failures).toBe('0');
  });

  test('is XML whatever a message has in it', () => {
    const findings_ = reportedIn(catalog, { messageOf: () => '<a> & "b" ]]> \u0007 \uD800' });
    const text = junitReport(reportOf(catalog, findings_), () => true);
    expect(rootOf(text).name).toBe('testsuites');
  });
});

test('findings as JSON Lines are a baseline once they are put into a list', () => {
  const lines = jsonLinesReport(report).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    findings.map((one) => JSON.parse(JSON.stringify(findingJson(one))) as unknown),
  );
  const read = readBaseline(`{"findings":[${lines.join(',')}]}`);
  expect(read.kind === 'READ' ? read.findings.map(({ fingerprint }) => fingerprint) : read).toEqual(
    findings.map(({ finding }) => finding.fingerprint),
  );
});

test('findings as CSV are a table for Excel, in which no text is a formula', () => {
  const text = csvReport(reportOf(catalog, reportedIn(catalog, { messageOf: () => '=1+1' })));
  expect(text.startsWith('\uFEFFcatalog,locale,file,line,')).toBe(true);
  const rows = new CsvRows(',', { recordLength: 100_000, dataItems: 100 }).read(text.slice(1));
  expect(rows).toHaveLength(findings.length + 1);
  expect(new Set(rows.map(({ fields }) => fields.length))).toEqual(new Set([16]));
  expect(rows[1]?.fields[9]).toBe("'=1+1");
});
