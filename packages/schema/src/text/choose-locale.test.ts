import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

describe('the choice of a language', () => {
  it('takes a script for what it is, not for its region', () => {
    expect(chooseLocale(['zh-CN', 'zh-TW'], ['zh-Hant'])).toEqual({ locale: 'zh-TW', isFallback: false });
    expect(chooseLocale(['zh-CN'], ['zh-Hant'])).toEqual({ locale: 'zh-CN', isFallback: true });
  });

  it('finds nothing where there is nothing', () => {
    expect(chooseLocale([], ['it'], 'it')).toBeNull();
  });

  it('falls back along the preferences where the language asked for lacks the text', () => {
    expect(chooseLocale(['ru-RU', 'sv-SE'], ['sv'], 'it-IT')).toEqual({ locale: 'sv-SE', isFallback: true });
  });

  it('is always one of those available, and no fallback only where it is what was asked', () => {
    const tag = fc.constantFrom('it-IT', 'pt-PT', 'pt-BR', 'ru-RU', 'ar', 'de', 'zh-Hant-TW');
    fc.assert(
      fc.property(
        fc.uniqueArray(tag, { minLength: 1 }),
        fc.uniqueArray(tag),
        fc.option(tag),
        (available, preferred, asked) => {
          const choice = chooseLocale(available, preferred, asked);
          expect(available).toContain(choice?.locale);
          const wanted = asked ?? preferred[0];
          if (wanted !== undefined && !available.includes(wanted)) expect(choice?.isFallback).toBe(true);
          if (wanted !== undefined && available.includes(wanted))
            expect(choice).toEqual({ locale: wanted, isFallback: false });
        },
      ),
    );
  });
});
