import type { Document } from '@eventide/catalog';
import { type FindingsReport, isOpen, type ReportedFinding } from '../report/report.ts';
import { element, tag } from '../xml/escape.ts';

/** Whether a finding fails the check. */
type Fails = (one: ReportedFinding) => boolean;

/**
 * JUnit XML as CI servers read it: a suite a page, in it a test case a finding, or one that passes where the page has none. What
 * is under the bar, known or suppressed is a skipped case.
 */
export function junitReport({ catalogs, findings }: FindingsReport, fails: Fails): string {
  const byCatalog = new Map(catalogs.map((catalog) => [catalog, [] as ReportedFinding[]]));
  for (const one of findings) byCatalog.get(one.catalog)?.push(one);
  const suites = [...byCatalog].flatMap(([{ documents }, own]) =>
    Array.from(documents.values(), (page) => ({
      page,
      cases: own.filter(({ places }) => places[0]?.file === page.file),
    })),
  );
  const failures = findings.filter((one) => fails(one)).length;
  const tests = suites.reduce((sum, { cases }) => sum + Math.max(1, cases.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('testsuites', { name: 'eventide', tests: String(tests), failures: String(failures), errors: '0', time: '0' }),
    ...suites.flatMap((suite) => suiteLines(suite, fails)),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly page: Pick<Document, 'file' | 'locale'>;
  readonly cases: readonly ReportedFinding[];
}

function suiteLines({ page: { file, locale }, cases }: Suite, fails: Fails): string[] {
  const failures = cases.filter(fails).length;
  const counts = {
    tests: String(Math.max(1, cases.length)),
    failures: String(failures),
    errors: '0',
    skipped: String(cases.length - failures),
    time: '0',
  };
  return [
    `  ${tag('testsuite', { name: `${locale} ${file}`, ...counts })}`,
    ...(cases.length === 0
      ? [`    ${tag('testcase', { name: 'no findings', classname: file, file, time: '0' }, '/')}`]
      : cases.flatMap((one) => caseLines(one, fails))),
    '  </testsuite>',
  ];
}

function caseLines(one: ReportedFinding, fails: Fails): string[] {
  const { finding, message, places } = one;
  const { ruleId, mqmSeverity, mqmType, segmentKey } = finding;
  const { file = '', line = 1, column = 1 } = places[0] ?? {};
  const where = places.map((place) => `${place.file}:${place.line}:${place.column}`).join('\n');
  const name = `${ruleId}: ${segmentKey} (${line}:${column})`;
  const verdict = fails(one)
    ? element(
        'failure',
        { type: `${ruleId} ${mqmSeverity}`, message },
        `${message}\n${mqmType}, ${mqmSeverity}\n${where}`,
      )
    : tag('skipped', { message: isOpen(one) ? `${mqmSeverity}: ${message}` : `known: ${message}` }, '/');
  return [
    `    ${tag('testcase', { name, classname: file, file, line: String(line), time: '0' })}`,
    `      ${verdict}`,
    '    </testcase>',
  ];
}
