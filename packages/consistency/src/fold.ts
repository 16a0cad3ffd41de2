import type { Said } from './merge.ts';
import type { FaultPlace } from './model.ts';
import type { RuleInput } from './rule.ts';

/** What was said of one fault, once or at several places. */
export interface Fault {
  readonly said: readonly [Said, ...Said[]];
  readonly places: readonly FaultPlace[];
}

/** Equal faults as one, at the place of the first of them. `said` is in source order, and so are places after the first. */
export function fold(said: readonly Said[], input: RuleInput): Fault[] {
  const groups = new Map<unknown, [Said, ...Said[]]>();
  for (const one of said) {
    // What equals nothing is a group of its own.
    const key = equalityOf(one, input) ?? one;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const order = new Map(input.rows.map(({ segmentKey }, index) => [segmentKey, index]));
  return [...groups.values()].map((group) => ({ said: group, places: placesOf(group, order) }));
}

function placesOf(group: readonly [Said, ...Said[]], order: ReadonlyMap<string, number>): readonly FaultPlace[] {
  const [first, ...others] = group.flatMap(({ draft }) => draft.places ?? [draft]);
  if (first === undefined) return [];
  if (others.length > 0) {
    const rowOf = ({ segmentKey }: FaultPlace): number => order.get(segmentKey) ?? -1;
    const startOf = ({ span }: FaultPlace): number => span?.start ?? -1;
    others.sort((one, other) => rowOf(one) - rowOf(other) || startOf(one) - startOf(other));
  }
  return [first, ...others].map(({ segmentKey, span }) => ({ segmentKey, span }));
}

/** Equal for two things said of one locale exactly if they are one fault; null for what equals nothing else. */
function equalityOf({ rule, draft }: Said, input: RuleInput): string | null {
  const text = rule.foldsEqualText === true ? textUnder(draft, input) : null;
  if (text === null) return null;
  return JSON.stringify([rule.id, draft.locale, text, draft.suggestion, draft.mqmSeverity, draft.mqmType]);
}

/** The text under a span, in one normal form and with single spaces; null where there is none. */
export function textUnder({ locale, segmentKey, span }: Said['draft'], input: RuleInput): string | null {
  if (locale === null || span === null) return null;
  const text = input.row(segmentKey)?.cells.get(locale)?.text.slice(span.start, span.end);
  return text?.normalize('NFC').replace(/\s+/gu, ' ') ?? null;
}
