import { describe, expect, it } from 'vitest';
import type { Locale } from '@eventide/catalog';
import type { Finding } from '../../src/model.ts';
import type { Rule } from '../../src/rule.ts';
import { rules } from '../../src/rules.generated.ts';
import { goesOn, size } from '../../../../scripts/testing/given.ts';
import { Dice, newFindings, reviewOnce, rewrite } from '../mutation.ts';
import type { Fault, FaultKind, Field } from './fault.ts';

/**
 * The share of faults that have to be found. At full size nine in ten. Of a rule that finds nine in ten, a sample as small as
 * that of `unit` often shows one or two fewer (fewer than 16 of 20 in one sample of 23, by the binomial distribution), so there
 * it is eight in ten: enough to notice a rule that is broken.
 */
const wanted = size.faults < 100 ? 0.8 : 0.9;
/** Of how many locales the pages are for which a kind says how many faults they bear together. */
const usualLocales = 5;
/** Milliseconds that a rule's faults may take, on a machine that is busy with other work. */
const timeout = size.faults < 100 ? 120_000 : 600_000;
/** How often the dice may repeat a fault, for each that is wanted. */
const tries = 40;

/** How the faults of a rule are spread over the locales: evenly, or as the dice fall. */
export type Spread = 'EVEN' | 'AS_DRAWN';

/**
 * Draws faults, all different, in groups that share the same pages. Sharing is fair: no two faults of a group touch the same
 * row, so that each has the other locales of its row to be compared with, as it would have alone; and few are in one locale,
 * so that they do not become the custom of that page. What they do to the statistics of a page only makes each of them harder
 * to find. The same pages bear `most` faults. `judged` locales have as many faults each; 0 of them have as many as the dice give.
 */
function drawn({ ofLocale = 3, make }: FaultKind, dice: Dice, most: number, judged: number): Fault[][] {
  const groups: Fault[][] = [];
  const known = new Set<string>();
  const times = new Map<Locale | null, number>();
  for (let draw = 0; known.size < size.faults && draw < size.faults * tries; draw++) {
    const fault = make(dice);
    const identity = JSON.stringify({ ...fault, base: undefined });
    const before = times.get(fault.locale) ?? 0;
    // No locale is ahead of the others by more than one.
    if (known.has(identity) || (fault.locale !== null && before * judged > known.size)) continue;
    known.add(identity);
    times.set(fault.locale, before + 1);
    const free = groups.find(
      (group) =>
        group.length < most &&
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
  readonly faults: readonly Fault[];
  /** Those that no new finding points at. */
  readonly missed: readonly Fault[];
}

/** Puts faults into clean pages, and counts those that neither the rule finds nor one that explains them better. */
async function drawFaults(rule: Rule, kind: FaultKind, field: Field, spread: Spread): Promise<Drawn> {
  const able = rules.filter(({ id }) => id === rule.id || kind.better?.includes(id) === true);
  const salt = Array.from(rule.id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const judged = spread === 'EVEN' ? (kind.among ?? field.locales).length : 0;
  const most = Math.floor((kind.together * field.locales.length) / usualLocales);
  const missed: Fault[] = [];
  const faults: Fault[] = [];
  for (const group of drawn(kind, new Dice(salt), most, judged)) {
    if (!goesOn(faults.length, 'faults')) break;
    faults.push(...group);
    const base = group[0]?.base ?? field.pages;
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
      if (!found.some((finding) => finds(fault, finding, kind.isHabit === true))) missed.push(fault);
    }
  }
  return { faults, missed };
}

function finds({ locale, segments }: Fault, finding: Finding, isHabit: boolean): boolean {
  if (finding.locale !== locale) return false;
  const places = [...finding.places, ...(isHabit ? finding.evidence : [])].map(({ segmentKey }) => segmentKey);
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

/** Of how many faults how many were missed, by locale. */
function byLocale({ faults, missed }: Drawn): string {
  return [...new Set(faults.map(({ locale }) => locale))]
    .map((own) => {
      const [all, lost] = [faults, missed].map((some) => some.filter(({ locale }) => locale === own).length);
      return `${own ?? 'source'} ${String(lost)}/${String(all)}`;
    })
    .sort()
    .join(', ');
}

/** A test for each rule: of its faults, nine in ten are found in their cell by the rule or one that explains them better. */
export function testFaults(
  field: Field,
  kinds: Readonly<Record<string, FaultKind>>,
  spread: Spread = 'AS_DRAWN',
): void {
  describe.each(Object.entries(kinds))(`${size.faults} faults for %s`, (id, kind) => {
    it(
      `are found in at least ${wanted * 100} of 100 cases`,
      async () => {
        const rule = rules.find((candidate) => candidate.id === id);
        if (rule === undefined) throw new RangeError(`There is no rule ${id}`);
        const result = await drawFaults(rule, kind, field, spread);
        const { faults, missed } = result;
        const told = [`missed: ${byLocale(result)}`, ...missed.slice(0, 12).map(shown)].join('\n');
        if (spread === 'EVEN' && missed.length > 0) process.stdout.write(`${id}, missed: ${byLocale(result)}\n`);
        expect(faults.length - missed.length, told).toBeGreaterThanOrEqual(faults.length * wanted);
      },
      timeout,
    );
  });
}
