import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferencesOf } from './preferences.ts';

describe('the preferences of a reader', () => {
  it.each([
    ['', []],
    ['it-IT', ['it-IT']],
    ['IT-it', ['it-IT']],
    ['en;q=0.5, it, ru;q=0.8', ['it', 'ru', 'en']],
    ['en, en;q=0.5', ['en']],
    ['*, it;q=0', []],
    ['it;q=2, ru;q=abc, sv', ['sv']],
    ['it ; Q=0.3 ,sv', ['sv', 'it']],
  ])('of %j are %j', (header, expected) => {
    expect(preferencesOf(header)).toEqual(expected);
  });

  it('are canonical tags, however the header looks', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const preferences = preferencesOf(header);
        expect(Intl.getCanonicalLocales(preferences)).toEqual(preferences);
      }),
    );
  });
});
