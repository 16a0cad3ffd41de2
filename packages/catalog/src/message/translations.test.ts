import { expect, it } from 'vitest';
import { english } from './english.ts';
import { wordingFaults } from './faults.ts';
import { translations } from './translations.ts';

it('every message of the catalogue is translated into every language', () => {
  expect(wordingFaults({ english, translations })).toEqual([]);
});
