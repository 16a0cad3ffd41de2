import type { Catalog, LookupMatch } from '../model.ts';
import { parseCode } from '../text/code.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import type { CodeIndex } from './codes.ts';
import type { Extraction, Mention } from './extract/extraction.ts';
import { matchIdentifier, nearest } from './identifiers.ts';
import type { NameIndex } from './names.ts';
import { matchName } from './names.ts';
import type { IsOwn } from './sources.ts';

export interface Indices {
  readonly events: Catalog['events'];
  readonly eventById: ReadonlyMap<number, Catalog['events'][number]>;
  readonly codes: CodeIndex;
  readonly names: NameIndex;
  readonly isOwn: IsOwn;
}

/** Events come before codes, and each kind in its order in the text; generic codes last. */
const scores = { event: 0.95, code: 0.85, generic: 0.7, step: 0.001, orderMax: 50 } as const;
/** A shorter literal that is not declared is something else's more often than a mistyped code. */
const nearDigitsMin = 3;

/** The events and codes that a text mentions. What another provider wrote has none, whatever its numbers. */
export function matchMentions({ records, shape }: Extraction, indices: Indices): LookupMatch[] {
  const mentions = records.filter(indices.isOwn).flatMap((record) => record.mentions);
  const found: LookupMatch[] = [];
  const operations: LookupMatch[] = [];
  const mistyped: LookupMatch[] = [];
  for (const mention of mentions) {
    const down = Math.min(found.length, scores.orderMax) * scores.step;
    if (mention.kind === 'NAME') {
      const named = matchName(indices.names, mention.name).map((one) => ({
        ...one,
        score: Math.min(one.score, scores.event - down),
      }));
      (named.length === 1 ? found : operations).push(...named);
    } else {
      found.push(...matchNumber(mention, indices, down));
      mistyped.push(...matchMistyped(mention, indices));
    }
  }
  const events = found.filter(({ target }) => target.kind === 'EVENT');
  // The operation's name says less than the event's ID beside it.
  if (events.length === 0) found.push(...operations);
  if (found.length === 0) return mistyped;
  // A structured text is about its event; the codes in it are that event's.
  const isOfOneEvent = shape !== 'SENTENCE' && new Set(events.map(({ target }) => JSON.stringify(target))).size === 1;
  return isOfOneEvent ? found.map((one) => ({ ...one, unambiguous: one.target.kind === 'EVENT' })) : found;
}

function matchNumber(mention: Exclude<Mention, { kind: 'NAME' }>, indices: Indices, down: number): LookupMatch[] {
  switch (mention.kind) {
    case 'EVENT_ID':
      return matchEvent(mention.eventId, indices, down);
    case 'CODE':
      return matchCode(mention, indices, down);
    case 'CODE_OR_EVENT_ID': {
      const canonical = parseCode(mention.literal)?.canonical ?? null;
      const codes = matchCode({ literal: mention.literal, canonical }, indices, down);
      return codes.length > 0 ? codes : matchEvent(Number(mention.literal), indices, down);
    }
    case 'LOOKALIKE':
      return [];
  }
}

function matchEvent(eventId: number, { eventById }: Indices, down: number): LookupMatch[] {
  const event = eventById.get(eventId);
  const details = { unambiguous: true, understoodAs: String(eventId) };
  return event ? [match(eventTarget(event), 'EVENT_ID', scores.event - down, details)] : [];
}

function matchCode(
  { literal, canonical }: { readonly literal: string; readonly canonical: string | null },
  { codes }: Indices,
  down: number,
): LookupMatch[] {
  const alias = codes.byMisspelling.get(literal.toUpperCase());
  const code = alias ?? codes.byCanonical.get(canonical ?? '');
  if (!code) return [];
  const reason = alias
    ? 'CODE_ALIAS'
    : /^[+-]?\d+$/.test(literal) && !/^0\d{7}$/.test(literal)
      ? 'CODE_DECIMAL'
      : 'CODE';
  const score = (code.generic ? scores.generic : scores.code) - down;
  return [match(codeTarget(code), reason, score, { unambiguous: true, understoodAs: code.code })];
}

/** What a number was written for that is not declared, or that has a letter in it. */
function matchMistyped(mention: Exclude<Mention, { kind: 'NAME' }>, { events, codes }: Indices): LookupMatch[] {
  if (mention.kind === 'LOOKALIKE') {
    return matchIdentifier({ events }, codes, mention.literal)
      .filter(({ unambiguous }) => unambiguous)
      .map((one) => ({ ...one, reason: 'LOOKALIKE', unambiguous: false, understoodAs: mention.literal }));
  }
  if (mention.kind === 'EVENT_ID') {
    return mention.isLabelled
      ? matchIdentifier({ events }, codes, String(mention.eventId)).filter(
          ({ reason, target }) => target.kind === 'EVENT' && reason === 'NEAREST',
        )
      : [];
  }
  const digits = mention.literal.replace(/^(?:0x|\\x|&h|x)/i, '');
  const value = mention.kind === 'CODE' && mention.canonical !== null ? Number.parseInt(mention.canonical, 16) : null;
  return value === null || digits.length < nearDigitsMin ? [] : nearest(codes, value);
}
