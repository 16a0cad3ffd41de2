import { describe, expect, it } from 'vitest';
import { isClearMajority, verdictOn } from './camps.ts';

const witnesses = (...values: string[]): [string, string][] => values.map((value, index) => [`l${index}`, value]);

describe('who is to blame', () => {
  it.each([
    [1, 1],
    [1, 2],
    [2, 4],
    [3, 5],
    [3, 6],
    [4, 7],
  ])('nobody, where %i of %i agree', (agreeing, all) => {
    expect(isClearMajority(agreeing, all)).toBe(false);
  });

  it.each([
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [9, 13],
    [27, 40],
  ])('the others, where %i of %i agree', (agreeing, all) => {
    expect(isClearMajority(agreeing, all)).toBe(true);
  });

  it('the one that differs from four', () => {
    expect(verdictOn(witnesses('a', 'a', 'b', 'a', 'a'))).toEqual({
      kind: 'MAJORITY',
      majority: { value: 'a', locales: ['l0', 'l1', 'l3', 'l4'] },
      outliers: [{ value: 'b', locales: ['l2'] }],
    });
  });

  it('nobody at two against two, both camps named', () => {
    expect(verdictOn(witnesses('b', 'a', 'a', 'b'))).toEqual({
      kind: 'SPLIT',
      camps: [
        { value: 'a', locales: ['l1', 'l2'] },
        { value: 'b', locales: ['l0', 'l3'] },
      ],
    });
  });

  it('nobody where all agree, or one witness stands alone', () => {
    expect(verdictOn(witnesses('a', 'a')).kind).toBe('AGREED');
    expect(verdictOn(witnesses('a')).kind).toBe('AGREED');
    expect(verdictOn([]).kind).toBe('AGREED');
  });
});
