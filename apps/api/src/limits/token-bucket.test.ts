import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from './token-bucket.ts';

function buckets() {
  let time = 0;
  const take = createTokenBuckets({ burst: 3, perSecond: 2 }, () => time);
  return { take, pass: (seconds: number) => (time += seconds) };
}

describe('the requests of a client', () => {
  it('may come at once up to the burst, then at the steady rate', () => {
    const { take, pass } = buckets();
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0]);
    expect(take('a')).toBeCloseTo(0.5);
    pass(0.5);
    expect(take('a')).toBe(0);
    expect(take('a')).toBeCloseTo(0.5);
  });

  it('are answered after the wait that was named, however often it was refused meanwhile', () => {
    const { take, pass } = buckets();
    for (let asked = 0; asked < 3; asked++) take('a');
    const wait = take('a');
    for (let asked = 0; asked < 10; asked++) take('a');
    pass(wait);
    expect(take('a')).toBe(0);
  });

  it('never add up to more than the burst', () => {
    const { take, pass } = buckets();
    take('a');
    pass(3_600);
    expect([take('a'), take('a'), take('a'), take('a') > 0]).toEqual([0, 0, 0, true]);
  });

  it('do not count for another client', () => {
    const { take } = buckets();
    for (let asked = 0; asked < 4; asked++) take('a');
    expect(take('b')).toBe(0);
  });
});
