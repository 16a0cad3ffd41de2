import { describe, expect, it } from 'vitest';
import { random } from './given.ts';
import { readSeed } from './settings.ts';

describe('the seed of the tests', () => {
  it('is 0 unless one is given', () => {
    expect(readSeed(undefined)).toBe(0);
    expect(readSeed('')).toBe(0);
    expect(readSeed('2147483647')).toBe(2147483647);
  });

  it('is drawn anew for "random"', () => {
    const drawn = Array.from({ length: 8 }, () => readSeed('random'));
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(drawn.map((seed) => readSeed(String(seed)))).toEqual(drawn);
  });

  it.each(['-1', '1.5', '1e3', '2147483648', 'x'])('is not "%s"', (value) => {
    expect(() => readSeed(value)).toThrow(`EVENTIDE_TEST_SEED="${value}": expected an integer`);
  });

  it('draws the same numbers again, and others for other tests', () => {
    const draw = (salt: number) => Array.from({ length: 20 }, random(salt));
    expect(draw(1)).toEqual(draw(1));
    expect(new Set([...draw(1), ...draw(2)]).size).toBe(40);
    const many = Array.from({ length: 10_000 }, random(3));
    expect(many.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(many.reduce((sum, number) => sum + number, 0) / many.length).toBeCloseTo(0.5, 1);
  });
});
