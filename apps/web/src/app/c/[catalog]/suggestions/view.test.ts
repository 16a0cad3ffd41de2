import { expect, test } from 'vitest';
import { addressOf, readView, without } from './view.ts';

const locales = ['it-IT', 'sv-SE'];

test('an address that names stages and languages in any order and case is read, and has one spelling', () => {
  const view = readView({ stage: ['landed', 'OPEN'], locale: 'SV-se,xx' }, locales);
  expect(view).toEqual({ stage: ['OPEN', 'LANDED'], locale: ['sv-SE'], after: '', lang: '' });
  expect(addressOf(view)).toBe('/suggestions?stage=OPEN,LANDED&locale=sv-SE');
});

test('taking a filter off leaves the others on and goes back to the newest', () => {
  const view = readView({ stage: 'OPEN', locale: 'it-IT', after: 'x' }, locales);
  expect(addressOf(without(view, 'OPEN'))).toBe('/suggestions?locale=it-IT');
  expect(addressOf(without(view))).toBe('/suggestions');
});
