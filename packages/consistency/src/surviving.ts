import { withoutLocale } from './input.ts';
import { languageCount } from './languages.ts';
import type { Said } from './merge.ts';
import type { Draft } from './model.ts';
import type { RuleInput } from './rule.ts';

/**
 * Languages that mining must be able to read for one to be left out: with fewer, what is left is too little to mine from, and
 * nearly everything falls, right or wrong. On the five pages, which have five, the share of findings that are right does not
 * change, and a sixth of the problems is lost.
 */
const languagesMin = 6;

/**
 * What is mined from other locales stands only if it is found still when any one of them is left out (a jackknife): what rests on
 * one locale is chance, or that locale's fault. Where there is a source, nothing is mined from others.
 */
export function surviving(said: readonly Said[], input: RuleInput): readonly Said[] {
  const readable = input.locales.filter((locale) => input.resources.hasStemmer(locale));
  if (input.catalog.source !== null || languageCount(readable) < languagesMin) return said;
  let standing = said.filter(({ rule }) => rule.isMined === true);
  const fallen = new Set<Said>();
  for (const without of input.locales) {
    const tested = standing.filter(({ draft }) => draft.locale !== null && draft.locale !== without);
    if (tested.length === 0) continue;
    const rows = new Set(tested.flatMap(({ draft }) => rowsOf(draft)));
    const left = withoutLocale(input, without, (segmentKey) => rows.has(segmentKey));
    const found = new Set<string>();
    for (const rule of new Set(tested.map((one) => one.rule))) {
      for (const draft of rule.check(left)) for (const name of namesOf({ rule, draft })) found.add(name);
    }
    for (const one of tested) if (!namesOf(one).some((name) => found.has(name))) fallen.add(one);
    standing = standing.filter((one) => !fallen.has(one));
  }
  return said.filter((one) => !fallen.has(one));
}

/** The rows that a finding is about, the ones it is compared with among them. */
function rowsOf({ segmentKey, places = [], evidence }: Draft): string[] {
  return [segmentKey, ...[...places, ...evidence].map((one) => one.segmentKey)];
}

/** By what a finding is recognised: any of its places, which may be others without a locale, or its words. */
function namesOf({ rule, draft }: Said): string[] {
  const { locale, subject } = draft;
  const places = (draft.places ?? [draft]).map(({ segmentKey, span }) =>
    [rule.id, locale, segmentKey, span?.start, span?.end].join(' '),
  );
  return subject === undefined ? places : [...places, [rule.id, locale, subject].join(' ')];
}
