import type { RuleInput } from '../../rule.ts';
import type { Concept, Concepts } from './concepts.ts';
import { oppositeShare, outcomeShare, outcomesMin } from './thresholds.ts';

/** Tells concepts that say how an event ended ("could not"): they are worded freely, and left to the polarity rule. */
export function outcomeTest(input: RuleInput, { table }: Concepts): (concept: Concept) => boolean {
  const isFailure = new Map<string, boolean>();
  for (const { eventId, outcome } of input.catalog.events) {
    isFailure.set(`event/${eventId}/description`, outcome === 'FAILURE' || outcome === 'ERROR');
  }
  const ends = table.sentences.map(({ row, index }) => (index === 0 ? isFailure.get(row.segmentKey) : undefined));
  const failures = ends.filter((failed) => failed === true).length;
  const successes = ends.filter((failed) => failed === false).length;
  if (failures < outcomesMin || successes < outcomesMin) return () => false;
  const isMostOf = (times: number, all: number): boolean => times > Math.max(outcomesMin, all * outcomeShare);
  return ({ expected }) => {
    let failed = 0;
    let succeeded = 0;
    for (const number of expected.keys()) {
      if (ends[number] === true) failed++;
      else if (ends[number] === false) succeeded++;
    }
    const isOneSided = Math.min(failed, succeeded) <= Math.max(failed, succeeded) * oppositeShare;
    return isOneSided && (isMostOf(failed, failures) || isMostOf(succeeded, successes));
  };
}
