import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeWithin } from './range.ts';

/** A hundred pixels each. */
const extentOf = (index: number) => ({ top: index * 100, bottom: (index + 1) * 100 });

test('what is in sight is found, however much there is', () => {
  expect(rangeWithin(500, extentOf, { top: 0, bottom: 250 })).toEqual({ from: 0, to: 2 });
  expect(rangeWithin(500, extentOf, { top: 31_050, bottom: 31_300 })).toEqual({ from: 310, to: 312 });
  expect(rangeWithin(500, extentOf, { top: 49_950, bottom: 60_000 })).toEqual({ from: 499, to: 499 });
});

test('the nearest end stands for what is beyond it', () => {
  expect(rangeWithin(500, extentOf, { top: -900, bottom: -100 })).toEqual({ from: 0, to: 0 });
  expect(rangeWithin(500, extentOf, { top: 60_000, bottom: 61_000 })).toEqual({ from: 499, to: 499 });
  expect(rangeWithin(0, extentOf, { top: 0, bottom: 100 })).toEqual({ from: 0, to: 0 });
});

test('it is what looking at all of them finds', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(heights, fc.nat(6_000), fc.integer({ min: 1, max: 900 }), (list, top, height) => {
      const tops = list.map((_, index) => list.slice(0, index).reduce((sum, one) => sum + one, 0));
      const extents = list.map((one, index) => ({ top: tops[index] ?? 0, bottom: (tops[index] ?? 0) + one }));
      const edges = { top, bottom: top + height };
      const inSight = extents.flatMap((one, index) => (one.bottom > top && one.top < edges.bottom ? [index] : []));
      const { from, to } = rangeWithin(list.length, (index) => extents[index] ?? extentOf(index), edges);
      fc.pre(inSight.length > 0);
      expect([from, to]).toEqual([inSight[0], inSight.at(-1)]);
    }),
  );
});
