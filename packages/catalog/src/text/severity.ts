import type { EventOutcome, EventSeverity } from '../model.ts';

const suffixes = { success: 'SUCCESS', warning: 'WARNING', failure: 'FAILURE', error: 'ERROR' } as const;
const suffix = /_(success|warning|failure|error)$/i;

/** What an event's name says became of the operation, or null where the name does not say. */
export function outcomeOf(name: string): EventOutcome | null {
  const ending = suffix.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && ending in suffixes) return suffixes[ending as keyof typeof suffixes];
  if (/^started/i.test(name)) return 'STARTED';
  if (/^stopped/i.test(name)) return 'STOPPED';
  return null;
}

/** How bad an event is, out of its name; a name that does not say counts as information. */
export function severityOf(name: string): EventSeverity {
  switch (outcomeOf(name)) {
    case 'WARNING':
      return 'WARNING';
    case 'FAILURE':
    case 'ERROR':
      return 'ERROR';
    case 'STARTED':
    case 'STOPPED':
    case 'SUCCESS':
    case null:
      return 'INFORMATION';
  }
}

/** The name without its outcome suffix: `PkcsCertIssue` for `PkcsCertIssue_Failure`. */
export function operationOf(name: string): string {
  return name.replace(suffix, '');
}

/** The level that Windows Event Log gives an event of this severity. */
export function windowsLevel(severity: EventSeverity): 2 | 3 | 4 {
  return severity === 'ERROR' ? 2 : severity === 'WARNING' ? 3 : 4;
}

/** `SeverityNumber` of OpenTelemetry's log data model. */
export function otelSeverityNumber(severity: EventSeverity): 9 | 13 | 17 {
  return severity === 'ERROR' ? 17 : severity === 'WARNING' ? 13 : 9;
}
