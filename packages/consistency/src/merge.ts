import type { Span } from '@eventide/catalog';
import type { Draft, MqmSeverity } from './model.ts';
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

/**
 * One problem, one finding: of the things said of one place the one that explains most stands. A mere suspicion of a cell
 * (rules of specificity 1) falls silent where a more specific rule has found a reason.
 */
export function mergeSaid(said: readonly Said[]): Said[] {
  const byCell = new Map<string, Said[]>();
  for (const one of said) {
    const cell = `${one.draft.locale ?? ''}\n${one.draft.segmentKey}`;
    const others = byCell.get(cell);
    if (others === undefined) byCell.set(cell, [one]);
    else others.push(one);
  }
  const kept: Said[] = [];
  for (const inCell of byCell.values()) {
    if (inCell.length > 1) inCell.sort(byPrecedence);
    const standing: Said[] = [];
    for (const one of inCell) if (!standing.some((other) => explains(other, one))) standing.push(one);
    kept.push(...standing);
  }
  return kept;
}

function byPrecedence(one: Said, other: Said): number {
  return (
    other.rule.specificity - one.rule.specificity ||
    weights[severityOf(other)] - weights[severityOf(one)] ||
    lengthOf(one.draft.span) - lengthOf(other.draft.span) ||
    (one.rule.id < other.rule.id ? -1 : one.rule.id > other.rule.id ? 1 : 0) ||
    (one.draft.span?.start ?? -1) - (other.draft.span?.start ?? -1)
  );
}

function lengthOf(span: Span | null): number {
  return span === null ? Infinity : span.end - span.start;
}

function explains(better: Said, worse: Said): boolean {
  const suspicion = worse.rule.specificity === 1 && better.rule.specificity > 1;
  const one = better.draft.span;
  const other = worse.draft.span;
  if (one === null || other === null) {
    if (suspicion) return other === null;
    return one === other && better.draft.subject !== undefined && better.draft.subject === worse.draft.subject;
  }
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return one.start === other.start && one.end === other.end;
  // A sentence and a word in it are two places; two spans that mostly cover each other are one.
  return suspicion || common * 2 >= Math.max(one.end, other.end) - Math.min(one.start, other.start);
}
