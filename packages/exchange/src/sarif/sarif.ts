import type { Artifact, Log, Run } from 'sarif';
import type { FindingsReport } from '../report/report.ts';
import { toolName } from './names.ts';
import { absentJson, artifactOf, resultJson, type RuleIndex } from './results.ts';
import { ruleJson } from './rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Findings as SARIF 2.1.0 (OASIS, errata 01): one run, columns in UTF-16 code units. Nothing in it depends on when or where it
 * was made, so that two reports of the same pages are the same bytes.
 */
export function sarifReport(report: FindingsReport): string {
  const { findings, absent, rules, language, version, complete } = report;
  const index: RuleIndex = new Map(rules.map(({ id }, at) => [id, at]));
  const run: Run = {
    tool: {
      driver: {
        name: toolName,
        fullName: `${toolName}: localized pages reviewed against each other`,
        version,
        semanticVersion: version,
        language,
        rules: rules.map(ruleJson),
      },
    },
    language,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: 'eventide/check/' },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the check ran.' } } },
    invocations: [{ executionSuccessful: complete }],
    artifacts: artifactsOf(report),
    results: [...findings.map((one) => resultJson(one, index)), ...absent.map((known) => absentJson(known, index))],
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] } satisfies Log, null, 2)}\n`;
}

/** Every page that was checked. */
function artifactsOf({ catalogs }: FindingsReport): Artifact[] {
  return catalogs.flatMap(({ documents }) =>
    Array.from(documents.values(), ({ file, locale }) => ({
      location: artifactOf(file),
      mimeType: 'text/markdown',
      properties: { locale },
    })),
  );
}
