import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, changed, compareKinds, consensus, filtersOn, readView } from './address.ts';
import { severities } from '../../../../components/severities.ts';
import type { CompareView } from './address.ts';

const read = (address: string): CompareView => {
  const parameters = new URL(address, 'http://localhost').searchParams;
  return readView(Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)])));
};

describe('the address of a comparison', () => {
  test('holds columns in their order and severities', () => {
    expect(read('/compare?locales=pt-PT,es-ES,ru-RU&severity=WARNING')).toMatchObject({
      kind: 'events',
      locales: ['pt-PT', 'es-ES', 'ru-RU'],
      severities: ['WARNING'],
    });
  });

  test('is read from a plain form, where a list is a repeated field', () => {
    expect(read('/compare?kind=&locales=es-ES&locales=pt-PT&severity=ERROR&severity=WARNING&text=+&code=')).toEqual(
      read('/compare?locales=es-ES,pt-PT&severity=WARNING,error'),
    );
  });

  test('ignores what it does not know, and never names a locale twice', () => {
    expect(read('/compare?kind=x&severity=FATAL&locales=it-IT,,it-IT')).toMatchObject({
      kind: 'events',
      locales: ['it-IT'],
      severities: [],
    });
  });

  test('leaves out everything that is as it would be anyway', () => {
    expect(addressOf(read('/compare?kind=events&severity=&text='))).toBe('/compare');
  });

  test('drops severities and codes where rows have none', () => {
    const view = read('/compare?severity=ERROR&code=0x00000400');
    expect(addressOf({ ...view, kind: 'codes' })).toBe('/compare?kind=codes&code=0x00000400');
    expect(addressOf({ ...view, kind: 'page' })).toBe('/compare?kind=page');
  });

  test('starts from the first row when what is shown changes', () => {
    expect(changed(read('/compare?at=event/20102/description'), { text: 'SCEP' })).toMatchObject({
      at: '',
      text: 'SCEP',
    });
  });

  test('counts the filters that are on, not how the rows are shown', () => {
    expect(
      filtersOn(read('/compare?severity=ERROR,WARNING&text=SCEP&disagree=1&reference=it-IT&density=compact')),
    ).toBe(4);
    expect(filtersOn(read('/compare?locales=it-IT'))).toBe(0);
  });

  test('restores every view', () => {
    const word = fc.string({ maxLength: 12 }).map((value) => value.trim());
    const view = fc.record<CompareView>({
      kind: fc.constantFrom(...compareKinds),
      locales: fc.uniqueArray(fc.constantFrom('pt-PT', 'es-ES', 'he-IL', 'zh-Hant-TW')),
      severities: fc.subarray([...severities]),
      text: word,
      code: word,
      disagree: fc.boolean(),
      at: fc.constantFrom('', 'event/20102/description', 'para/next-steps/1'),
      reference: fc.constantFrom('', consensus, 'it-IT'),
      density: fc.constantFrom('comfortable', 'compact'),
      lang: fc.constantFrom('', 'it-IT'),
    });
    fc.assert(
      fc.property(view, (given) => {
        const shown = {
          events: given,
          codes: { ...given, severities: [] },
          other: { ...given, severities: [], code: '' },
          page: { ...given, severities: [], code: '' },
        }[given.kind];
        expect(read(addressOf(given))).toEqual(shown);
      }),
    );
  });
});
