import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteTexts, OwnStrings } from './byte-texts.ts';

const comesBack = (texts: readonly string[]) => {
  const kept = new ByteTexts();
  for (const text of texts) kept.add(text);
  return texts.every((text, index) => kept.at(index) === text);
};

test('texts of any script come back as they were put in', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), comesBack));
});

test('so do texts that are longer than a piece of memory', () => {
  expect(comesBack(['short', '\uFEFFя'.repeat(600_000), '', 'последний', 'ж'.repeat(600_000)])).toBe(true);
});

test('equal strings are kept once, however many there have been', () => {
  const strings = new OwnStrings(2);
  for (const text of ['a', 'b', 'c', 'a']) expect(strings.shared(text)).toBe(text);
  expect(strings.shared(null)).toBeNull();
});
