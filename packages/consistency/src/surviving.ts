import { withoutLocale } from './input.ts';
import type { Said } from './merge.ts';
import type { RuleInput } from './rule.ts';

/**
 * What is mined from other locales stands only if it is found still when any one of them is left out: what rests on one locale
 * is chance, or that locale's fault. The source is never left out, since it is what all others were made from.
 */
export function surviving(said: readonly Said[], input: RuleInput): readonly Said[] {
  let standing = said.filter(({ rule }) => rule.isMined === true);
  const fallen = new Set<Said>();
  for (const without of input.locales) {
    const tested = standing.filter(({ draft }) => draft.locale !== null && draft.locale !== without);
    if (without === input.catalog.source || tested.length === 0) continue;
    const left = withoutLocale(input, without);
    const found = new Set<string>();
    for (const rule of new Set(tested.map((one) => one.rule))) {
      for (const draft of rule.check(left)) for (const name of namesOf({ rule, draft })) found.add(name);
    }
    for (const one of tested) if (!namesOf(one).some((name) => found.has(name))) fallen.add(one);
    standing = standing.filter((one) => !fallen.has(one));
  }
  return said.filter((one) => !fallen.has(one));
}

/** By what a finding is recognised: its place; one with several places, which may be found in another order, by its words too. */
function namesOf({ rule, draft }: Said): string[] {
  const { locale, segmentKey, span, subject } = draft;
  const place = [rule.id, locale, segmentKey, span?.start, span?.end].join(' ');
  return subject === undefined ? [place] : [place, [rule.id, locale, subject].join(' ')];
}
