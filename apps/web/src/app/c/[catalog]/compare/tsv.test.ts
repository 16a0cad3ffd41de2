import { expect, test } from 'vitest';
import { tsvRow } from './tsv.ts';

test('a row pastes into a spreadsheet cell by cell', () => {
  expect(tsvRow(['10301', 'a, b; c', ''])).toBe('10301\ta, b; c\t');
});

test('a value with a tab, a break or a quote stays one cell', () => {
  expect(tsvRow(['a\tb', 'say "no"', 'two\nlines'])).toBe('"a\tb"\t"say ""no"""\t"two\nlines"');
});
