import type { MqmSeverity } from '@eventide/consistency';
import { type FindingsReport, isOpen, type ReportedFinding } from '../report/report.ts';

const commands = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  neutral: 'notice',
} as const satisfies Readonly<Record<MqmSeverity, string>>;

/**
 * Annotations of GitHub Actions, a workflow command a line. What is known or suppressed is left out: an annotation asks somebody
 * to act. GitHub shows ten of each kind a step, so the most severe come first.
 */
export function githubReport({ findings }: FindingsReport): string {
  const order = Object.keys(commands);
  const open = findings.filter(isOpen);
  const sorted = open.toSorted(
    (one, other) => order.indexOf(one.finding.mqmSeverity) - order.indexOf(other.finding.mqmSeverity),
  );
  return sorted.map(annotation).join('');
}

function annotation({ finding, message, places: [place] }: ReportedFinding): string {
  const { ruleId, mqmSeverity, segmentKey, locale } = finding;
  const { file = '', line = 1, column = 1, end = null } = place ?? {};
  const properties = {
    file: file.replaceAll('\\', '/'),
    line,
    endLine: end?.line ?? line,
    col: column,
    // GitHub shows columns of one line only.
    ...(end?.line !== line ? {} : { endColumn: end.column }),
    title: `${ruleId} (${mqmSeverity})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const where = locale === null ? segmentKey : `${locale} ${segmentKey}`;
  return `::${commands[mqmSeverity]} ${written.join(',')}::${data(`${message} [${where}]`)}\n`;
}

/** As the runner unescapes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
