import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model.ts';
import type { Rule } from '../../src/rule.ts';
import { rules } from '../../src/rules.generated.ts';
import { Dice, newFindings, realPages, reviewOnce, rewrite } from '../mutation.ts';
import type { Fault, FaultKind } from './fault.ts';

const draws = 200;
const wanted = 0.9;
const tries = 40;

/**
 * Faults that the dice draw, all different, in groups that share the same pages. That is fair: no two faults of a group touch
 * the same row, so each has its row's other locales as witnesses, as it would have alone; and few are in one locale, so that
 * they make no habit of it. What they do to the statistics of a page only makes each of them harder to find.
 */
function drawn({ together, ofLocale = 3, make }: FaultKind, dice: Dice): Fault[][] {
  const groups: Fault[][] = [];
  const known = new Set<string>();
  for (let draw = 0; known.size < draws && draw < draws * tries; draw++) {
    const fault = make(dice);
    const identity = JSON.stringify({ ...fault, base: undefined });
    if (known.has(identity)) continue;
    known.add(identity);
    const free = groups.find(
      (group) =>
        group.length < together &&
        group[0]?.base === fault.base &&
        group.filter(({ locale }) => locale === fault.locale).length < ofLocale &&
        group.every(({ places }) => !places.some((place) => fault.places.includes(place))),
    );
    if (free === undefined) groups.push([fault]);
    else free.push(fault);
  }
  return groups;
}

interface Drawn {
  readonly faults: number;
  /** Those that nothing new points at, as text. */
  readonly missed: readonly string[];
}

/** Puts 200 faults into clean pages, and counts those that neither the rule finds nor one that explains them better. */
async function drawFaults(rule: Rule, kind: FaultKind): Promise<Drawn> {
  const able = rules.filter(({ id }) => id === rule.id || kind.better?.includes(id) === true);
  const seed = Array.from(rule.id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const groups = drawn(kind, new Dice(seed));
  const missed: string[] = [];
  for (const group of groups) {
    const base = group[0]?.base ?? realPages;
    const clean = rewrite(
      base,
      group.flatMap((fault) => fault.clean),
    );
    const rewritten = rewrite(
      base,
      group.flatMap((fault) => fault.faulty),
    );
    const faulty = group.reduce((pages, { change }) => change?.(pages) ?? pages, rewritten);
    const found = newFindings(await reviewOnce(clean, able), await reviewOnce(faulty, able)).filter(
      ({ mqmSeverity }) => mqmSeverity !== 'neutral' || rule.mqmSeverity === 'neutral',
    );
    for (const fault of group) {
      if (!found.some((finding) => finds(fault, finding, kind.isHabit === true))) missed.push(shown(fault));
    }
  }
  return { faults: groups.flat().length, missed };
}

function finds({ locale, segments }: Fault, finding: Finding, isHabit: boolean): boolean {
  if (finding.locale !== locale) return false;
  const places = [finding.segmentKey, ...(isHabit ? finding.evidence : []).map(({ segmentKey }) => segmentKey)];
  return places.some((place) => segments.some((segment) => place.startsWith(segment)));
}

function shown({ locale, segments, places, what, clean, faulty }: Fault): string {
  const own = faulty.filter((edit) => !clean.includes(edit));
  return [
    locale ?? 'source',
    segments.join(' '),
    ...(own.length === 0 ? [...places, what ?? ''] : own.map(({ markdown }) => markdown)),
  ].join(' | ');
}

/** A test for each rule: 200 faults, of which nine in ten are found in their cell by the rule or one that explains them better. */
export function testFaults(kinds: Readonly<Record<string, FaultKind>>): void {
  describe.each(Object.entries(kinds))('200 faults for %s', (id, kind) => {
    it(`are found in at least ${wanted * 100} of 100 cases`, async () => {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule === undefined) throw new RangeError(`There is no rule ${id}`);
      const { faults, missed } = await drawFaults(rule, kind);
      expect(faults).toBe(draws);
      expect(missed.length, missed.slice(0, 12).join('\n')).toBeLessThanOrEqual(faults * (1 - wanted));
    }, 120_000);
  });
}
