import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, codeKinds, inOrder, parametersOf, readView, sortFields, sortedBy } from './view.ts';
import type { CodesView } from './view.ts';

describe('the address of the list of codes', () => {
  test('is bare where nothing is asked for', () => {
    expect(addressOf(readView({}))).toBe('/codes');
    expect(addressOf(readView({ kind: 'odd', sort: '-colour', density: 'tiny', text: ' ' }))).toBe('/codes');
  });

  test('restores any view exactly', () => {
    const view: fc.Arbitrary<CodesView> = fc.record({
      text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      kind: fc.option(fc.constantFrom(...codeKinds)),
      sort: fc.record({ field: fc.constantFrom(...sortFields), isDescending: fc.boolean() }),
      density: fc.constantFrom('comfortable', 'compact'),
      lang: fc.constantFrom('', 'it-IT'),
    });
    fc.assert(
      fc.property(view, (given) => {
        expect(readView(Object.fromEntries(new URL(addressOf(given), 'http://localhost').searchParams))).toEqual(given);
        expect(readView(Object.fromEntries(parametersOf(given)))).toEqual(given);
      }),
    );
  });
});

describe('the order of the codes', () => {
  const codes = [
    { decimal: 0, name: { value: 'Ödl' }, events: { totalCount: 19 } },
    { decimal: 1024, name: { value: 'Zeta' }, events: { totalCount: 1 } },
    { decimal: 1025, name: { value: 'Alfa' }, events: { totalCount: 1 } },
  ];
  const order = (sort: string, locale = 'sv') =>
    inOrder(codes, readView({ sort }).sort, locale).map(({ decimal }) => decimal);

  test('is by value, name or number of events, either way', () => {
    expect(order('')).toEqual([0, 1024, 1025]);
    expect(order('-code')).toEqual([1025, 1024, 0]);
    expect(order('events')).toEqual([1024, 1025, 0]);
    expect(order('-events')).toEqual([0, 1025, 1024]);
  });

  test("sorts names by the reader's own alphabet", () => {
    expect(order('name', 'sv')).toEqual([1025, 1024, 0]);
    expect(order('name', 'it')).toEqual([1025, 0, 1024]);
  });

  test('turns round when asked for a second time', () => {
    const once = sortedBy(readView({}), 'name');
    expect(once.sort).toEqual({ field: 'name', isDescending: false });
    expect(sortedBy(once, 'name').sort).toEqual({ field: 'name', isDescending: true });
    expect(sortedBy(readView({}), 'code').sort).toEqual({ field: 'code', isDescending: true });
  });
});
