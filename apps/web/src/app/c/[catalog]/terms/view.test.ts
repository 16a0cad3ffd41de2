import { expect, test } from 'vitest';
import { addressOf, filtersOn, readView, without, withoutFilters } from './view.ts';

test('an address that names filters in any order and case is read, and has one spelling', () => {
  const view = readView({ state: ['forbidden', 'none'], source: 'stored', locale: 'it-IT,sv-SE', findings: '1' });
  expect(view).toMatchObject({ source: ['STORED'], state: ['FORBIDDEN'], locale: ['it-IT', 'sv-SE'], findings: true });
  expect(addressOf(view)).toBe('/terms?source=STORED&findings=1&state=FORBIDDEN&locale=it-IT&locale=sv-SE');
});

test('taking a filter off leaves the others on and goes back to the top', () => {
  const view = readView({ locale: 'it-IT,sv-SE', text: 'cert', after: 'x' });
  expect(addressOf(without(view, 'locale', 'it-IT'))).toBe('/terms?locale=sv-SE&text=cert');
  expect(addressOf(without(view, 'text', 'cert'))).toBe('/terms?locale=it-IT&locale=sv-SE');
  expect(addressOf(withoutFilters(view))).toBe('/terms');
  expect(filtersOn(view).map(({ name }) => name)).toEqual(['locale', 'locale', 'text']);
});
