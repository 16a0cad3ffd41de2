import { pairInput } from './input.ts';
import type { Said } from './merge.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * What the rules say. With a source, each target is compared with it alone, so that a finding is about what was translated and
 * what became of it; no other target can outvote the source, and adding or editing one changes nothing of the others. Without a
 * source, the locales bear witness to each other.
 */
export function saidBy(rules: readonly Rule[], input: RuleInput): Said[] {
  const { source } = input.catalog;
  const targets = input.locales.filter((locale) => locale !== source);
  if (source === null || targets.length === 0) return rules.flatMap((rule) => saidOf(rule, input));
  const pairs = targets.length === 1 ? [input] : targets.map((target) => pairInput(input, source, target));
  return rules.flatMap((rule) => {
    const inputs = rule.comparesAll === true ? [input] : pairs;
    return unrepeated(inputs.flatMap((one) => saidOf(rule, one)));
  });
}

function saidOf(rule: Rule, input: RuleInput): Said[] {
  return Array.from(rule.check(input), (draft) => ({ rule, draft }));
}

/** What is wrong with the source is said beside every target; it is one fault. */
function unrepeated(said: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return said.filter(({ draft: { locale, segmentKey, span, messageId, subject } }) => {
    const place = JSON.stringify([locale, segmentKey, span, messageId, subject]);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
