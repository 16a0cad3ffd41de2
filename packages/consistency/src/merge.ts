import type { Draft, FaultPlace, MqmSeverity } from './model.ts';
import type { Rule } from './rule.ts';

export interface Said {
  readonly rule: Rule;
  readonly draft: Draft;
}

/** MQM's weights of an error by its severity. */
export const weights: Readonly<Record<MqmSeverity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

export function severityOf({ rule, draft }: Said): MqmSeverity {
  return draft.mqmSeverity ?? rule.mqmSeverity;
}

/** What is said of one place. */
interface Placed {
  readonly said: Said;
  readonly place: FaultPlace;
}

/**
 * One problem, one finding: of the things said of one place the one that explains most stands. A mere suspicion of a cell
 * (rules of specificity 1) falls silent where a more specific rule has found a reason. What is said of several places stands
 * for those that nothing else explains better.
 */
export function mergeSaid(said: readonly Said[]): Said[] {
  const byCell = new Map<string, Placed[]>();
  for (const one of said) {
    for (const place of one.draft.places ?? [one.draft]) {
      const cell = `${one.draft.locale ?? ''}\n${place.segmentKey}`;
      const others = byCell.get(cell);
      if (others === undefined) byCell.set(cell, [{ said: one, place }]);
      else others.push({ said: one, place });
    }
  }
  const fallen = new Set<FaultPlace>();
  const kept = new Set<Said>();
  for (const inCell of byCell.values()) {
    if (inCell.length > 1) inCell.sort(byPrecedence);
    const standing: Placed[] = [];
    for (const one of inCell) {
      if (standing.some((other) => other.said !== one.said && explains(other, one))) fallen.add(one.place);
      else standing.push(one);
    }
    for (const one of standing) kept.add(one.said);
  }
  return [...kept].map((one) => withoutPlaces(one, fallen));
}

function withoutPlaces(said: Said, fallen: ReadonlySet<FaultPlace>): Said {
  const { places } = said.draft;
  if (places?.some((place) => fallen.has(place)) !== true) return said;
  const left = places.filter((place) => !fallen.has(place));
  const [first] = left;
  if (first === undefined) return said;
  return { ...said, draft: { ...said.draft, segmentKey: first.segmentKey, span: first.span, places: left } };
}

function byPrecedence(one: Placed, other: Placed): number {
  const { rule } = one.said;
  return (
    other.said.rule.specificity - rule.specificity ||
    weights[severityOf(other.said)] - weights[severityOf(one.said)] ||
    lengthOf(one.place.span) - lengthOf(other.place.span) ||
    (rule.id < other.said.rule.id ? -1 : rule.id > other.said.rule.id ? 1 : 0) ||
    (one.place.span?.start ?? -1) - (other.place.span?.start ?? -1)
  );
}

function lengthOf(span: FaultPlace['span']): number {
  return span === null ? Infinity : span.end - span.start;
}

function explains(better: Placed, worse: Placed): boolean {
  const suspicion = worse.said.rule.specificity === 1 && better.said.rule.specificity > 1;
  const one = better.place.span;
  const other = worse.place.span;
  if (one === null || other === null) {
    if (suspicion) return other === null;
    const { subject } = better.said.draft;
    return one === other && subject !== undefined && subject === worse.said.draft.subject;
  }
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return one.start === other.start && one.end === other.end;
  // A sentence and a word in it are two places; two spans that mostly cover each other are one.
  return suspicion || common * 2 >= Math.max(one.end, other.end) - Math.min(one.start, other.start);
}
