import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/model.ts';
import type { Rule } from '../src/rule.ts';
import { rules } from '../src/rules.generated.ts';
import { type Fault, type FaultKind, faultKinds } from './faults.ts';
import { Dice, newFindings, realPages, reviewOnce, rewrite } from './mutation.ts';

const draws = 200;
const wanted = 0.9;

/** Faults that the dice draw, in groups that fit into the same pages. One that was drawn before counts once. */
function drawn({ together, make }: FaultKind, dice: Dice): Fault[][] {
  const groups: Fault[][] = [];
  const known = new Set<string>();
  for (let draw = 0; draw < draws; draw++) {
    const fault = make(dice);
    const identity = JSON.stringify(fault);
    if (known.has(identity)) continue;
    known.add(identity);
    const free = groups.find((group) => group.length < together && group.every(({ place }) => place !== fault.place));
    if (free === undefined) groups.push([fault]);
    else free.push(fault);
  }
  return groups;
}

/** Those of a group of faults that nothing new points at. */
async function missedOf(group: readonly Fault[], able: readonly Rule[]): Promise<Fault[]> {
  const clean = rewrite(
    realPages,
    group.flatMap((fault) => fault.clean),
  );
  const rewritten = rewrite(
    realPages,
    group.flatMap((fault) => fault.faulty),
  );
  const faulty = group.reduce((pages, { change }) => change?.(pages) ?? pages, rewritten);
  const found = newFindings(await reviewOnce(clean, able), await reviewOnce(faulty, able));
  return group.filter((fault) => !found.some((finding) => finds(fault, finding)));
}

function finds({ locale, segment }: Fault, finding: Finding): boolean {
  return finding.locale === locale && finding.segmentKey.startsWith(segment);
}

describe.each(Object.entries(faultKinds))('a fault for %s', (id, kind) => {
  it(`is found in at least ${wanted * 100} of 100 cases, by that rule or a more specific one`, async () => {
    const rule = rules.find((candidate) => candidate.id === id);
    expect(rule).toBeDefined();
    const able = rules.filter(
      ({ specificity, id: other }) => other === id || (other in faultKinds && specificity > (rule?.specificity ?? 3)),
    );
    const groups = drawn(kind, new Dice(id.length * 7919));
    const missed: Fault[] = [];
    for (const group of groups) missed.push(...(await missedOf(group, able)));
    const shown = missed.slice(0, 8).map((fault) => JSON.stringify({ ...fault, clean: undefined }));
    expect(missed.length, shown.join('\n')).toBeLessThanOrEqual(groups.flat().length * (1 - wanted));
  }, 60_000);
});
