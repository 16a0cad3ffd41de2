import { describe, expect, it } from 'vitest';
import { areSeveral, isClearMajority, isNearlyAll, verdictOn } from './camps.ts';

/** `aa`, `ab`, …: locales of as many languages. */
const locales = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)));
const witnesses = (...values: string[]): [string, string][] =>
  values.map((value, index) => [locales(values.length)[index] ?? '', value]);

describe('who is to blame', () => {
  it.each([
    [1, 1],
    [1, 2],
    [2, 4],
    [3, 5],
    [3, 6],
    [4, 7],
  ])('nobody, where %i of %i agree', (agreeing, all) => {
    expect(isClearMajority(locales(agreeing), locales(all))).toBe(false);
  });

  it.each([
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [9, 13],
    [27, 40],
  ])('the others, where %i of %i agree', (agreeing, all) => {
    expect(isClearMajority(locales(agreeing), locales(all))).toBe(true);
  });

  it('the one that differs from four', () => {
    expect(verdictOn(witnesses('a', 'a', 'b', 'a', 'a'))).toEqual({
      kind: 'MAJORITY',
      majority: { value: 'a', locales: ['aa', 'ab', 'ad', 'ae'] },
      outliers: [{ value: 'b', locales: ['ac'] }],
    });
  });

  it('nobody at two against two, both camps named', () => {
    expect(verdictOn(witnesses('b', 'a', 'a', 'b'))).toEqual({
      kind: 'SPLIT',
      camps: [
        { value: 'a', locales: ['ab', 'ac'] },
        { value: 'b', locales: ['aa', 'ad'] },
      ],
    });
  });

  it('nobody where all agree, or one witness stands alone', () => {
    expect(verdictOn(witnesses('a', 'a')).kind).toBe('AGREED');
    expect(verdictOn(witnesses('a')).kind).toBe('AGREED');
    expect(verdictOn([]).kind).toBe('AGREED');
  });

  it('nobody where one language against another has more regions', () => {
    expect(isClearMajority(['es-ES', 'es-MX', 'es-AR'], ['es-ES', 'es-MX', 'es-AR', 'it-IT'])).toBe(false);
    expect(verdictOn([...witnesses('a', 'a', 'b', 'b'), ['aa-DE', 'a'], ['aa-AT', 'a']]).kind).toBe('SPLIT');
  });

  it('the region that parts from its own language and from others', () => {
    expect(isClearMajority(['es-ES', 'it-IT', 'ru-RU'], ['es-ES', 'es-MX', 'it-IT', 'ru-RU'])).toBe(true);
    expect(isClearMajority(['es-ES', 'es-MX'], ['es-ES', 'es-MX', 'es-AR'])).toBe(true);
  });

  it('nobody for what a translator may choose, unless three languages agree', () => {
    expect(areSeveral(locales(2), locales(3))).toBe(false);
    expect(areSeveral(['es-ES', 'es-MX', 'it-IT'], ['es-ES', 'es-MX', 'it-IT', 'ru-RU'])).toBe(false);
    expect(areSeveral(locales(3), locales(4))).toBe(true);
  });

  it.each([
    [3, 4, false],
    [4, 5, true],
    [9, 11, true],
  ])('of a path, where %i of %i have none: %s', (agreeing, all, expected) => {
    expect(isNearlyAll(locales(agreeing), locales(all))).toBe(expected);
  });
});
