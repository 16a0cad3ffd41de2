import { cleaned, isoOf, levelsOf, type LogQuery } from './query.ts';
import { asXPath } from './xpath.ts';

/** Get-WinEvent refuses a hashtable that makes more conditions than Windows' XPath takes: 23, a few of which are for the rest. */
const idsMax = 18;

/** PowerShell ends a string in single quotes at any of these; doubled, each stands for itself. */
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;

/** A text as a literal of PowerShell. */
function powerShellString(text: string): string {
  return `'${cleaned(text).replace(singleQuotes, '$&$&')}'`;
}

/** The query as a command with `-FilterHashtable`, which Windows evaluates fast. */
export function asPowerShell(query: LogQuery): string {
  const { logs, providers, severities, eventIds, since, until } = query;
  const common = [
    // One of both has to be there; all logs are asked where neither is known.
    ...(logs.length > 0 || providers.length === 0 ? [`LogName=${strings(logs.length > 0 ? logs : ['*'])}`] : []),
    ...(providers.length > 0 ? [`ProviderName=${strings(providers)}`] : []),
  ];
  const levels = levelsOf(severities);
  const rest = [
    ...(levels.length > 0 ? [`Level=${levels.join(',')}`] : []),
    ...(since === null ? [] : [`StartTime=${powerShellString(isoOf(since))}`]),
    ...(until === null ? [] : [`EndTime=${powerShellString(isoOf(until))}`]),
  ];
  const parts = eventIds.length === 0 ? [[]] : chunks(eventIds, idsMax);
  const tables = parts.map((ids) => {
    const entries = [...common, ...(ids.length > 0 ? [`Id=${ids.join(',')}`] : []), ...rest];
    return `@{${entries.join('; ')}}`;
  });
  return `Get-WinEvent -FilterHashtable ${tables.join(', ')}${codesIn(query)}`;
}

/** The query as a command with `-FilterXPath`; null where XPath cannot say it. */
export function asPowerShellXPath(query: LogQuery): string | null {
  const xpath = asXPath(query);
  if (xpath === null) return null;
  return `Get-WinEvent -LogName ${strings(query.logs.length > 0 ? query.logs : ['*'])} -FilterXPath ${powerShellString(xpath)}`;
}

/** A code may stand in any of an event's strings or in its message. */
function codesIn({ codes }: LogQuery): string {
  if (codes.length === 0) return '';
  const pattern = codes.map((code) => cleaned(code).replace(/[.*+?^${}()|[\]\\#\s-]/g, '\\$&')).join('|');
  return ` | Where-Object { "$($_.ToXml()) $($_.Message)" -match ${powerShellString(pattern)} }`;
}

function strings(values: readonly string[]): string {
  return values.map(powerShellString).join(',');
}

function chunks<T>(values: readonly T[], length: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / length) }, (_, index) =>
    values.slice(index * length, (index + 1) * length),
  );
}
