import { cleaned, isoOf, levelsOf, type LogQuery } from './query.ts';

/** A text as a literal of the Kusto query language. */
function kqlString(text: string): string {
  return `"${cleaned(text).replace(/[\\"]/g, '\\$&')}"`;
}

/** The query for the `Event` table of Log Analytics and Sentinel. */
export function asKql({ logs, providers, severities, eventIds, codes, since, until }: LogQuery): string {
  const levels = levelsOf(severities);
  const strings = (values: readonly string[]) => values.map(kqlString).join(', ');
  const lines = [
    'Event',
    ...(logs.length > 0 ? [`where EventLog in (${strings(logs)})`] : []),
    ...(providers.length > 0 ? [`where Source in (${strings(providers)})`] : []),
    ...(eventIds.length > 0 ? [`where EventID in (${eventIds.join(', ')})`] : []),
    ...(levels.length > 0 ? [`where EventLevel in (${levels.join(', ')})`] : []),
    ...(since === null ? [] : [`where TimeGenerated >= datetime(${isoOf(since)})`]),
    ...(until === null ? [] : [`where TimeGenerated <= datetime(${isoOf(until)})`]),
    ...(codes.length > 0
      ? [`where EventData has_any (${strings(codes)}) or RenderedDescription has_any (${strings(codes)})`]
      : []),
    'order by TimeGenerated desc',
  ];
  return lines.join('\n| ');
}
