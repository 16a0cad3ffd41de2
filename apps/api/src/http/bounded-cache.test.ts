import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

const sizeOf = (value: string) => value.length;

describe('a bounded cache', () => {
  it('drops what was not used for longest', () => {
    const cache = new BoundedCache<string>({ entries: 2, size: 100, sizeOf });
    cache.set('a', '1');
    cache.set('b', '2');
    cache.get('a');
    cache.set('c', '3');
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['1', undefined, '3']);
  });

  it('keeps nothing that is larger than itself, and forgets what it replaced', () => {
    const cache = new BoundedCache<string>({ entries: 2, size: 3, sizeOf });
    cache.set('a', '1');
    cache.set('a', '1234');
    expect(cache.get('a')).toBeUndefined();
  });

  it('stays within its bounds, whatever happens', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const cache = new BoundedCache<string>({ entries: 3, size: 8, sizeOf });
        for (const [key, value] of steps) cache.set(key, value);
        const left = ['a', 'b', 'c', 'd', 'e'].flatMap((key) => cache.get(key) ?? []);
        expect(left.length).toBeLessThanOrEqual(3);
        expect(left.join('').length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
