import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities } from '../../../../components/severities.ts';
import { filterToDrop } from './dead-end.ts';
import {
  addressOf,
  filtersOn,
  namedIn,
  onlyKnown,
  outcomes,
  parametersOf,
  readView,
  without,
  withoutFilters,
} from './view.ts';
import type { EventsView, SortField } from './view.ts';

const none = readView({});

describe('the address of the list of events', () => {
  test('reads lists that are repeated, separated by commas, or both', () => {
    const view = readView({ severity: ['error,WARNING', 'ERROR'], operation: 'Upload,Download' });
    expect(view.severity).toEqual(['ERROR', 'WARNING']);
    expect(view.operation).toEqual(['Upload', 'Download']);
  });

  test('reads a code in any spelling as the one code it is, and leaves out what is none', () => {
    expect(readView({ code: ['401h', '0x401', '1025', 'nonsense'] }).code).toEqual(['0x00000401']);
  });

  test('leaves out what is no severity, outcome or order', () => {
    expect(readView({ severity: 'FATAL', outcome: 'MAYBE', sort: 'colour', density: 'tiny' })).toEqual(none);
  });

  test('is left with the operations and codes that there are, whatever it names', () => {
    const parameters = { operation: 'Upload,Nap', code: ['401h', '0x999', 'nonsense'], severity: 'ERROR' };
    const known = { operation: ['Upload', 'Download'], code: ['0x00000401'] };
    const view = onlyKnown(readView(parameters), known);
    expect(addressOf(view)).toBe('/events?severity=ERROR&operation=Upload&code=0x00000401');
    expect(namedIn(parameters)).toEqual({
      operation: ['Upload', 'Nap'],
      code: ['0x00000401', '0x00000999', 'nonsense'],
    });
  });

  test('is bare where nothing is asked for', () => {
    expect(addressOf(none)).toBe('/events');
  });

  test('restores any view exactly', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/);
    const view: fc.Arbitrary<EventsView> = fc.record({
      severity: fc.subarray([...severities]),
      outcome: fc.subarray([...outcomes]),
      operation: fc.uniqueArray(word),
      code: fc.uniqueArray(fc.constantFrom('0x00000401', '0x0FFFFFFF', '0x00000411')),
      findings: fc.boolean(),
      text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      sort: fc.option(
        fc.record({ field: fc.constantFrom<SortField>('id', 'name', 'severity'), isDescending: fc.boolean() }),
      ),
      density: fc.constantFrom('comfortable', 'compact'),
      after: word,
      lang: fc.constantFrom('', 'it-IT', 'he-IL'),
    });
    fc.assert(
      fc.property(view, (original) => {
        const parameters = new URL(addressOf(original), 'http://localhost').searchParams;
        const read = readView(
          Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)])),
        );
        expect(read).toEqual(original);
      }),
    );
  });

  test('takes off one value, or every filter, and goes back to the top but keeps order and language', () => {
    const view = readView({ severity: 'ERROR,WARNING', text: 'ndes', sort: '-id', after: 'x', lang: 'it-IT' });
    expect(addressOf(without(view, 'severity', 'ERROR'))).toBe(
      '/events?severity=WARNING&text=ndes&sort=-id&lang=it-IT',
    );
    expect(addressOf(withoutFilters(view))).toBe('/events?sort=-id&lang=it-IT');
    expect(filtersOn(view).map(({ name }) => name)).toEqual(['severity', 'severity', 'text']);
    expect(parametersOf(view).length).toBe(6);
  });
});

describe('an empty list of events', () => {
  const counts = (severity: number, operation: number, either = 0) => ({
    severity: [{ count: severity }],
    outcome: [],
    operation: [{ count: operation }],
    code: [],
    findings: [{ count: either }],
  });

  test('names the filter that lets most back in', () => {
    const view = readView({ severity: 'ERROR', operation: 'Upload' });
    expect(filterToDrop(view, counts(1, 8))).toBe('operation');
    expect(filterToDrop(view, counts(2, 1))).toBe('severity');
  });

  test('names the findings where there are events without any', () => {
    expect(filterToDrop(readView({ severity: 'ERROR', findings: '1' }), counts(0, 0, 3))).toBe('findings');
  });

  test('names the text where no facet helps', () => {
    expect(filterToDrop(readView({ severity: 'ERROR', text: 'xyzzy' }), counts(0, 0))).toBe('text');
  });
});
