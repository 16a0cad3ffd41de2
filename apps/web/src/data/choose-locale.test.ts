import { describe, expect, test } from 'vitest';
import { chooseLocale, inReading } from './choose-locale.ts';

const locale = (tag: string, isHuman = true, isSource = false) => ({
  ...{ locale: tag, name: tag, direction: 'ltr' as const, isHuman, isSource },
  translationType: isHuman ? ('HUMAN' as const) : ('MACHINE' as const),
});
const five = [locale('es-ES'), locale('it-IT'), locale('pt-PT', false), locale('ru-RU'), locale('sv-SE')];

describe('the locale a reader gets the texts in', () => {
  test('is the one they want most where the catalogue has it', () => {
    expect(chooseLocale(null, ['ru', 'it-IT'], five)).toEqual({
      locale: 'ru-RU',
      wanted: 'ru',
      isFallback: false,
      isFixed: false,
    });
  });

  test('is their next best where it has not, and that is a fallback', () => {
    expect(chooseLocale(null, ['de', 'it'], five)).toMatchObject({ locale: 'it-IT', wanted: 'de', isFallback: true });
  });

  test('is a text translated by a person where it speaks none of their languages', () => {
    expect(chooseLocale(null, ['ja'], [locale('aa', false), locale('bb')])).toMatchObject({
      locale: 'bb',
      isFallback: true,
    });
  });

  test('is the source rather than a translation where it speaks none of their languages', () => {
    const found = chooseLocale(null, ['ja'], [locale('bb'), locale('en-US', true, true)]);
    expect(found).toMatchObject({ locale: 'en-US', isFallback: true });
  });

  test('is the one the address fixes, whatever they prefer, and links keep it', () => {
    const read = chooseLocale('sv-SE', ['it'], five);
    expect(read).toEqual({ locale: 'sv-SE', wanted: 'sv-SE', isFallback: false, isFixed: true });
    expect(inReading('/codes/0x00000401', read)).toBe('/codes/0x00000401?lang=sv-SE');
    expect(inReading('/events?severity=ERROR', read)).toBe('/events?severity=ERROR&lang=sv-SE');
  });

  test('falls back from an address that fixes what there is not, and links do not keep that', () => {
    const read = chooseLocale('fr-FR', ['it'], five);
    expect(read).toEqual({ locale: 'it-IT', wanted: 'fr-FR', isFallback: true, isFixed: false });
    expect(inReading('/events', read)).toBe('/events');
  });
});
