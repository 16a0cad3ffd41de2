import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

describe('the choice of a locale', () => {
  it('respects the script of a language range, not only its region', () => {
    expect(chooseLocale(['zh-CN', 'zh-TW'], ['zh-Hant'])).toEqual({ locale: 'zh-TW', isFallback: false });
    expect(chooseLocale(['zh-CN'], ['zh-Hant'])).toEqual({ locale: 'zh-CN', isFallback: true });
  });

  it('is null if no locale is available', () => {
    expect(chooseLocale([], ['it'], 'it')).toBeNull();
  });

  it('falls back to the preferences if the text does not exist in the locale asked for', () => {
    expect(chooseLocale(['ru-RU', 'sv-SE'], ['sv'], 'it-IT')).toEqual({ locale: 'sv-SE', isFallback: true });
  });

  it('is always an available locale, and a fallback unless it is what the reader asked for', () => {
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
