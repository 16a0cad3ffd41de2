import { expect, it } from 'vitest';
import { isSlug } from './slug.ts';

it.each(['certificate-connector', 'a', '365', 'x'.repeat(63)])('%s can name a catalogue', (name) => {
  expect(isSlug(name)).toBe(true);
});

it.each(['', '-a', 'a-', 'A', 'a b', 'a/b', '..', 'ä', 'a\n', 'x'.repeat(64)])('%j cannot name a catalogue', (name) => {
  expect(isSlug(name)).toBe(false);
});
