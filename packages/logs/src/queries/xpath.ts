import { cleaned, isoOf, levelsOf, type LogQuery } from './query.ts';

/** A text as a literal of XPath 1.0, which has no escapes; null where it has both kinds of quotation marks. */
function xpathString(text: string): string | null {
  const clean = cleaned(text);
  if (!clean.includes("'")) return `'${clean}'`;
  return clean.includes('"') ? null : `"${clean}"`;
}

/**
 * The query in the part of XPath 1.0 that Windows Event Log understands, for `-FilterXPath`, `wevtutil` and custom views. The
 * log is named beside it. Codes are found where one string of the event is the code. Null where a name cannot be written.
 */
export function asXPath({ providers, severities, eventIds, codes, since, until }: LogQuery): string | null {
  const names = providers.map(xpathString);
  const literals = codes.map(xpathString);
  if ([...names, ...literals].includes(null)) return null;
  const system = [
    anyOf(names.map((name) => `Provider[@Name=${name ?? ''}]`)),
    anyOf(eventIds.map((id) => `EventID=${id}`)),
    anyOf(levelsOf(severities).map((level) => `Level=${level}`)),
    timeCondition(since, until),
  ].filter((condition) => condition !== null);
  const data = anyOf(literals.map((literal) => `Data=${literal ?? ''}`));
  const conditions = [
    ...(system.length > 0 ? [`System[${system.join(' and ')}]`] : []),
    ...(data === null ? [] : [`EventData[${data}]`]),
  ];
  return conditions.length === 0 ? '*' : `*[${conditions.join(' and ')}]`;
}

function anyOf(conditions: readonly string[]): string | null {
  return conditions.length === 0 ? null : `(${conditions.join(' or ')})`;
}

function timeCondition(since: number | null, until: number | null): string | null {
  const bounds = [
    ...(since === null ? [] : [`@SystemTime>='${isoOf(since)}'`]),
    ...(until === null ? [] : [`@SystemTime<='${isoOf(until)}'`]),
  ];
  return bounds.length === 0 ? null : `TimeCreated[${bounds.join(' and ')}]`;
}
