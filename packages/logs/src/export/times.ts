/** A time of a log to the second, as people write it; a time in UTC says so. */
export function shownTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 19)}${time.endsWith('Z') ? 'Z' : ''}`;
}

/** From the first to the last; null where no event has a time. */
export function shownSpan({
  first,
  last,
}: {
  readonly first: string | null;
  readonly last: string | null;
}): string | null {
  if (first === null || last === null) return null;
  return first === last ? shownTime(first) : `${shownTime(first)} – ${shownTime(last)}`;
}

const units = [
  { unit: 'day', length: 86_400_000 },
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
] as const;

/** A length of time in the words of a language. */
export function shownLength(milliseconds: number, language: string): string {
  const { unit, length } = units.find((one) => milliseconds % one.length === 0) ?? units[2];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(milliseconds / length);
}
