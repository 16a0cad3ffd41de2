import type { Catalog, LookupMatch } from '../model.ts';
import { canonicalCode, isCodeLiteral, parseCode } from '../text/code.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import type { CodeIndex } from './codes.ts';
import { nearestCodes, shorthandCode } from './codes.ts';
import { nearestTo } from './nearest.ts';

/**
 * What a text means that is one identifier and nothing else: an event's ID or a code in any spelling. Empty where it is
 * none. A well-formed code that is not declared is answered with its neighbours.
 */
export function matchIdentifier(
  { events }: Pick<Catalog, 'events'>,
  codes: CodeIndex,
  spelling: string,
): LookupMatch[] {
  const alias = codes.byMisspelling.get(spelling.toUpperCase());
  if (alias) return [match(codeTarget(alias), 'CODE_ALIAS', 0.99, { unambiguous: true, understoodAs: alias.code })];
  return /^[+-]?\d+$/.test(spelling) && !/^0\d{7}$/.test(spelling)
    ? matchDigits(events, codes, spelling)
    : matchHexadecimal(codes, spelling);
}

function matchHexadecimal(codes: CodeIndex, spelling: string): LookupMatch[] {
  const parsed = parseCode(spelling);
  const short = parsed ? undefined : shorthandCode(codes, spelling);
  if (short) return [match(codeTarget(short), 'CODE_SHORTHAND', 0.9, { understoodAs: short.code })];
  if (!parsed) return [];
  const understoodAs = parsed.canonical;
  const code = codes.byCanonical.get(parsed.canonical);
  if (code) {
    const reason = isCodeLiteral(spelling) || /^[0-9a-f]{8}$/i.test(spelling) ? 'CODE' : 'CODE_SHORTHAND';
    return [match(codeTarget(code), reason, reason === 'CODE' ? 1 : 0.98, { unambiguous: true, understoodAs })];
  }
  const begun = /^0x[0-9a-f]{3,7}$/i.test(spelling)
    ? codes.sorted.filter((candidate) => candidate.code.startsWith(`0x${spelling.slice(2).toUpperCase()}`))
    : [];
  return [
    ...begun.map((one, index) => match(codeTarget(one), 'BEGINNING', 0.6 - index / 100, { understoodAs: spelling })),
    ...nearest(codes, parsed.value),
  ];
}

function matchDigits(events: Catalog['events'], codes: CodeIndex, digits: string): LookupMatch[] {
  const matches: LookupMatch[] = [];
  const event = events.find(({ eventId }) => String(eventId) === digits);
  if (event) matches.push(match(eventTarget(event), 'EVENT_ID', 1, { unambiguous: true, understoodAs: digits }));
  const decimal = parseCode(digits);
  const code = decimal ? codes.byCanonical.get(decimal.canonical) : undefined;
  if (code) matches.push(match(codeTarget(code), 'CODE_DECIMAL', 0.97, { unambiguous: true, understoodAs: code.code }));
  const short = shorthandCode(codes, digits);
  if (short && short !== code) {
    matches.push(match(codeTarget(short), 'CODE_SHORTHAND', 0.9, { understoodAs: short.code }));
  }
  if (event || code) return matches;
  const begun = digits.length >= 2 ? events.filter(({ eventId }) => String(eventId).startsWith(digits)) : [];
  matches.push(
    ...begun.map((one, index) => match(eventTarget(one), 'BEGINNING', 0.7 - index / 100, { understoodAs: digits })),
  );
  if (matches.length > 0) return matches;
  return events.some(({ eventId }) => String(eventId).length === digits.length)
    ? nearestEvents(events, digits)
    : nearestReading(codes, digits);
}

function nearestEvents(events: Catalog['events'], digits: string): LookupMatch[] {
  const sorted = events
    .map((event) => ({ value: event.eventId, digits: String(event.eventId), item: event }))
    .sort((one, other) => one.value - other.value);
  return nearestTo({ value: Number(digits), digits }, sorted).map((event, index) =>
    match(eventTarget(event), 'NEAREST', 0.3 - index / 100, { understoodAs: digits }),
  );
}

/** Digits that are no declared code: hexadecimal if that comes near one, or else decimal. */
function nearestReading(codes: CodeIndex, digits: string): LookupMatch[] {
  const hexadecimal = /^\d{3,7}$/.test(digits) ? nearest(codes, Number.parseInt(digits, 16)) : [];
  if (hexadecimal.length > 0) return hexadecimal;
  const decimal = parseCode(digits);
  return decimal ? nearest(codes, decimal.value) : [];
}

/** The declared codes that an undeclared one may be mistyped for. */
export function nearest(codes: CodeIndex, value: number): LookupMatch[] {
  const understoodAs = canonicalCode(value);
  return nearestCodes(codes, value).map((code, index) =>
    match(codeTarget(code), 'NEAREST', 0.3 - index / 100, { understoodAs }),
  );
}
