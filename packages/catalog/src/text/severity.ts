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

/** How bad an event is, out of its name; UNKNOWN where the name does not say. */
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
      return 'INFORMATION';
    case 'UNKNOWN':
    case null:
      return 'UNKNOWN';
  }
}

/** The name without its outcome suffix: `PkcsCertIssue` for `PkcsCertIssue_Failure`. */
export function operationOf(name: string): string {
  return name.replace(suffix, '');
}

/** The level that Windows Event Log gives an event of this severity; 0, which it calls LogAlways, where it is not known. */
export function windowsLevel(severity: EventSeverity): 0 | 2 | 3 | 4 {
  return levels[severity];
}

const levels = { UNKNOWN: 0, INFORMATION: 4, WARNING: 3, ERROR: 2 } as const;

/** `SeverityNumber` of OpenTelemetry's log data model; 0, which it calls unspecified, where it is not known. */
export function otelSeverityNumber(severity: EventSeverity): 0 | 9 | 13 | 17 {
  return severityNumbers[severity];
}

const severityNumbers = { UNKNOWN: 0, INFORMATION: 9, WARNING: 13, ERROR: 17 } as const;
