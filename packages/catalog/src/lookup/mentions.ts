import type { Catalog, LookupMatch } from '../model.ts';
import { parseCode } from '../text/code.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import type { CodeIndex } from './codes.ts';
import { nearestIfNear } from './identifiers.ts';
import type { NameIndex } from './names.ts';
import { matchName } from './names.ts';

// Digits inside of times, dates, versions and addresses mean nothing here.
const identifier = new RegExp(
  [
    String.raw`(?<hex>\b0x[0-9a-f]+\b|&h[0-9a-f]+\b|\b[0-9][0-9a-f]{2,8}h\b|\b0[0-9a-f]{7}\b)`,
    String.raw`(?<digits>(?<![\w.:/\\-])-?\d{3,10}(?![\w:/\\-]|[.,]\d))`,
    String.raw`(?<name>\b[a-z]\w{3,}\b)`,
  ].join('|'),
  'gi',
);

/** A word that is no word of a language: joined by underscores or capitals. */
const joined = /_|[a-z\d][A-Z]/;

/** The smallest value that bare digits in running text are taken for: below, they count things. */
const decimalMin = 0x100;

/** The identifiers that stand in a longer text, a line of a log for instance, in their order; generic codes last. */
export function matchMentions(catalog: Catalog, codes: CodeIndex, names: NameIndex, text: string): LookupMatch[] {
  const eventIds = new Map(catalog.events.map((event) => [event.eventId, event]));
  const found: LookupMatch[] = [];
  const operations: LookupMatch[] = [];
  const undeclared: number[] = [];
  let score = 0.95;
  for (const { groups = {} } of text.matchAll(identifier)) {
    const { hex, digits, name } = groups;
    score = Math.max(0.7, score - 0.002);
    if (hex !== undefined) {
      const alias = codes.byMisspelling.get(hex.toUpperCase());
      const parsed = parseCode(hex);
      const code = alias ?? codes.byCanonical.get(parsed?.canonical ?? '');
      if (code) {
        const reason = alias ? 'CODE_ALIAS' : 'CODE';
        const details = { unambiguous: true, understoodAs: code.code };
        found.push(match(codeTarget(code), reason, code.generic ? score - 0.2 : score, details));
      } else if (parsed) undeclared.push(parsed.value);
    } else if (digits !== undefined) {
      const event = eventIds.get(Number(digits));
      const value = parseCode(digits);
      const code = value && value.value >= decimalMin ? codes.byCanonical.get(value.canonical) : undefined;
      if (event) found.push(match(eventTarget(event), 'EVENT_ID', score, { unambiguous: true, understoodAs: digits }));
      else if (code) found.push(match(codeTarget(code), 'CODE_DECIMAL', score - 0.1, { understoodAs: code.code }));
    } else if (name !== undefined && joined.test(name)) {
      const named = matchName(names, name).map((one) => ({ ...one, score: Math.min(one.score, score) }));
      (named.length === 1 ? found : operations).push(...named);
    }
  }
  // The operation's name says less than the event's ID beside it.
  if (!found.some(({ target }) => target.kind === 'EVENT')) found.push(...operations);
  return found.length > 0 ? found : undeclared.flatMap((value) => nearestIfNear(codes, value));
}
