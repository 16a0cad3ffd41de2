import { describe, expect, test } from 'vitest';
import { catalogOfTarget, fitting, isComplete, isSlug } from './target.ts';

describe('the catalogue that pages are imported into', () => {
  test('is the one they fit, unless one is named', () => {
    expect(catalogOfTarget(fitting)).toBeNull();
    expect(catalogOfTarget({ kind: 'KNOWN', slug: 'autopilot' })).toBe('autopilot');
  });

  test('is named with letters, digits and hyphens where it is new, before anything is sent', () => {
    expect(isComplete({ kind: 'NEW', slug: '' })).toBe(false);
    expect(isComplete({ kind: 'NEW', slug: 'print-relay-2' })).toBe(true);
    for (const bad of ['Print', 'a b', '-a', 'a--b', 'a/b', 'é', 'a'.repeat(61)]) expect(isSlug(bad), bad).toBe(false);
  });
});
