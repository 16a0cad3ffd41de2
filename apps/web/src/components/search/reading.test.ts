import { describe, expect, test } from 'vitest';
import type { Reading } from './matches.ts';
import { messages } from './messages.ts';
import { cut, readingSentences, shownMax } from './reading.ts';

const none: Reading = { shape: 'SENTENCE', events: [], numbers: [] };
const accessDenied: Reading['numbers'][number] = {
  ...{ kind: 'HRESULT', hexadecimal: '0x80070005', unsigned: 2147942405, signed: -2147024891 },
  ...{ facility: 7, facilityNames: ['WIN32'], code: 5, name: 'E_ACCESSDENIED', win32Name: 'ERROR_ACCESS_DENIED' },
};

describe('what a text was read as', () => {
  test('is said of a paste: the event, and of whom', () => {
    const reading: Reading = {
      ...none,
      shape: 'XML',
      events: [{ eventId: 20502, provider: 'Microsoft Intune Connector' }],
    };
    expect(readingSentences(reading, { text: '<Event>', isFound: true }, messages)).toEqual([
      'Read as event 20502 of Microsoft Intune Connector.',
    ]);
  });

  test('is not said of what is short and found', () => {
    const reading: Reading = { ...none, events: [{ eventId: 20102, provider: null }] };
    expect(readingSentences(reading, { text: 'Event ID:20102', isFound: true }, messages)).toEqual([]);
  });

  test("is said of a number of Windows that nobody's page has", () => {
    expect(
      readingSentences({ ...none, numbers: [accessDenied] }, { text: '0x80070005', isFound: false }, messages),
    ).toEqual([
      '0x80070005 is in none of the articles. To Windows it is E_ACCESSDENIED (HRESULT: facility 7 (WIN32), code 5 (ERROR_ACCESS_DENIED)). Signed: -2147024891, unsigned: 2147942405.',
    ]);
    expect(
      readingSentences({ ...none, numbers: [accessDenied] }, { text: '0x80070005', isFound: true }, messages),
    ).toEqual([]);
  });
});

describe('a long paste', () => {
  test('is shown by its beginning, on one line', () => {
    expect(cut(' one\n\ttwo ')).toBe('one two');
    expect(Array.from(cut('😀'.repeat(500)))).toHaveLength(shownMax + 1);
  });
});
