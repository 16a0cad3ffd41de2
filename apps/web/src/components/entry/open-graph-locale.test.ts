import { expect, test } from 'vitest';
import { openGraphLocale } from './open-graph-locale.ts';

test.each([
  ['it-IT', 'it_IT'],
  ['sr-Latn-RS', 'sr_RS'],
  ['sv', 'sv'],
])('previews are told that %s is %s', (tag, written) => {
  expect(openGraphLocale(tag)).toBe(written);
});
