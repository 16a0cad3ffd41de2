import type { Catalog, Locale } from '@eventide/catalog';
import { type TermOccurrence, termOccurrences } from './analysis/concepts/occurrences.ts';
import { findingsOf } from './findings.ts';
import { createInput } from './input.ts';
import { mergeSaid, type Said } from './merge.ts';
import type { Finding, MqmSeverity } from './model.ts';
import { saidBy } from './pairs.ts';
import type { LanguageResources, Rule, RuleInput, TermBase } from './rule.ts';
import { rules as allRules } from './rules.generated.ts';
import { type CheckStats, statsOf } from './stats.ts';
import { surviving } from './surviving.ts';

export interface CheckOptions {
  /** From `loadLanguageResources`. */
  readonly resources: LanguageResources;
  readonly termBase?: TermBase | undefined;
  /** All rules unless given. */
  readonly rules?: readonly Rule[];
  /** What a team has decided about rules; every rule at its own severity unless given. */
  readonly policy?: RulePolicy | undefined;
  /** Whether the result is to have the aligned terms as well. */
  readonly withTerms?: boolean;
}

/**
 * How a rule is to be taken in a locale (null: what is said of the source, in every locale): not at all, at another severity than
 * its own, or as it is (null).
 */
export type RulePolicy = (ruleId: string, locale: Locale | null) => MqmSeverity | 'off' | null;

export interface CheckResult {
  /** In source order, then by locale (defects of the source first), place and rule. */
  readonly findings: readonly Finding[];
  readonly stats: CheckStats;
  /** Words that say the same in several languages; none unless asked for. In source order, then by locale and place. */
  readonly terms: readonly TermOccurrence[];
}

/** Reviews a catalogue. Pure: the same catalogue, resources and rules give the same findings in the same order. */
export function check(catalog: Catalog, options: CheckOptions): CheckResult {
  const { resources, termBase, rules = allRules, policy, withTerms = false } = options;
  const input = createInput(catalog, resources, termBase ?? null);
  const said = boundedByText(underPolicy(saidBy(rules, input), policy));
  const kept = inSourceOrder(mergeSaid(surviving(said, input)), input);
  const findings = findingsOf(kept, input);
  return { findings, stats: statsOf(input, findings, rules), terms: withTerms ? termOccurrences(input) : [] };
}

/**
 * Faults of one kind that are listed of one text, at most. Whoever has mended so many sees the next ones; more of them say nothing
 * new, and a text that was broken by a machine can have any number.
 */
const faultsOfTextMax = 200;

function boundedByText(said: readonly Said[]): readonly Said[] {
  const counts = new Map<string, number>();
  return said.filter(({ rule, draft: { locale, segmentKey } }) => {
    const text = JSON.stringify([rule.id, locale, segmentKey]);
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count <= faultsOfTextMax;
  });
}

/** Before anything is merged: a rule that is off leaves its places to the others. */
function underPolicy(said: readonly Said[], policy: RulePolicy | undefined): readonly Said[] {
  if (policy === undefined) return said;
  return said.flatMap((one) => {
    const decided = policy(one.rule.id, one.draft.locale);
    if (decided === 'off') return [];
    return decided === null ? [one] : [{ ...one, draft: { ...one.draft, mqmSeverity: decided } }];
  });
}

function inSourceOrder(said: readonly Said[], input: RuleInput): Said[] {
  const rowOrder = new Map(input.rows.map(({ segmentKey }, index) => [segmentKey, index]));
  const localeOrder = new Map(input.locales.map((locale, index) => [locale, index]));
  const placed = said.map((one) => {
    const { segmentKey, locale, span } = one.draft;
    return {
      said: one,
      row: rowOrder.get(segmentKey) ?? -1,
      locale: locale === null ? -1 : (localeOrder.get(locale) ?? -1),
      start: span?.start ?? -1,
      end: span?.end ?? -1,
    };
  });
  placed.sort(
    (one, other) =>
      one.row - other.row ||
      compare(one.said.draft.segmentKey, other.said.draft.segmentKey) ||
      one.locale - other.locale ||
      one.start - other.start ||
      one.end - other.end ||
      compare(one.said.rule.id, other.said.rule.id) ||
      compare(one.said.draft.subject ?? '', other.said.draft.subject ?? '') ||
      compare(one.said.draft.messageId, other.said.draft.messageId) ||
      compare(JSON.stringify(one.said.draft.data), JSON.stringify(other.said.draft.data)),
  );
  return placed.map((one) => one.said);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
