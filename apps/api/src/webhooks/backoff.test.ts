import { describe, expect, it } from 'vitest';
import { nextAttempt } from './backoff.ts';

/** The seconds between the attempts of a delivery that never succeeds. */
function delays(random: number): number[] {
  const createdAt = new Date(0);
  const seconds: number[] = [];
  let now = createdAt;
  for (let attempt = 1; ; attempt++) {
    const at = nextAttempt({ attempt, createdAt }, now, random);
    if (at === null) return seconds;
    seconds.push((at.getTime() - now.getTime()) / 1_000);
    now = at;
  }
}

describe('a delivery that fails', () => {
  it('is tried again after times that grow threefold to six hours, and given up after a day', () => {
    const all = delays(0.5);
    expect(all).toEqual([10, 30, 90, 270, 810, 2_430, 7_290, 21_600, 21_600, 21_600]);
    expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(24 * 3_600);
  });

  it('is not tried at the same moment as others that failed with it', () => {
    expect(delays(0)[0]).toBe(8);
    expect(delays(0.999)[0]).toBeCloseTo(12, 1);
  });
});
