import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, translations } from '../../../../components/finding-filters/filter.ts';
import { severities } from '../../../../components/severities.ts';
import { mqmSeverities } from '../../../../components/text/marked-run.ts';
import {
  addressOf,
  countsOfResolved,
  filterToDrop,
  orders,
  origins,
  readView,
  statuses,
  without,
  withoutFilters,
} from './view.ts';
import type { FindingsView } from './view.ts';

const known = { locales: ['es-ES', 'it-IT', 'pt-PT'], rules: ['invariant-lost', 'polarity', 'typo'] };

const read = (address: string): FindingsView => {
  const parameters = new URL(address, 'http://localhost').searchParams;
  return readView(
    Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)])),
    known,
  );
};

describe('the address of a list of findings', () => {
  test('restores every view', () => {
    const view = fc.record<FindingsView>({
      status: fc.subarray([...statuses], { minLength: 1 }),
      severity: fc.subarray([...mqmSeverities]),
      locale: fc.subarray(known.locales),
      origin: fc.subarray([...origins]),
      translation: fc.subarray([...translations]),
      kind: fc.subarray([...kinds]),
      eventSeverity: fc.subarray([...severities]),
      rule: fc.subarray(known.rules),
      text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
      order: fc.constantFrom(...orders),
      after: fc.base64String(),
      lang: fc.constantFrom('', 'it-IT'),
    });
    fc.assert(
      fc.property(view, (given) => {
        expect(read(addressOf(given))).toEqual(given);
      }),
    );
  });

  test('shows open findings where it does not ask for others', () => {
    expect(read('/findings').status).toEqual(['OPEN']);
    expect(read('/findings?status=nothing').status).toEqual(['OPEN']);
    const dismissed = read('/findings?status=DISMISSED');
    expect(dismissed.status).toEqual(['DISMISSED']);
    expect(addressOf(without(dismissed, 'status', 'DISMISSED'))).toBe('/findings');
  });

  test('is read in any case, from commas too, and what there is not is left out', () => {
    expect(read('/findings?severity=critical,FATAL&locale=it-it&locale=xx&rule=polarity,none')).toMatchObject({
      severity: ['CRITICAL'],
      locale: ['it-IT'],
      rule: ['polarity'],
    });
  });

  test('has the worst first where it does not ask for the order of the pages, and keeps that as filters change', () => {
    expect(read('/findings').order).toBe('severity');
    const view = read('/findings?severity=MAJOR&order=source&after=abc');
    expect(addressOf(without(view, 'severity'))).toBe('/findings?order=source');
  });

  test('loses a filter, or all of them, and starts from the top', () => {
    const view = read('/findings?severity=CRITICAL,MAJOR&text=SVC&after=abc&lang=it-IT');
    expect(addressOf(without(view, 'severity', 'MAJOR'))).toBe('/findings?severity=CRITICAL&text=SVC&lang=it-IT');
    expect(addressOf(without(view, 'severity'))).toBe('/findings?text=SVC&lang=it-IT');
    expect(addressOf(withoutFilters(view))).toBe('/findings?lang=it-IT');
  });
});

describe('the filter to drop where nothing is left', () => {
  const none = {
    ...{ status: [], severity: [], locale: [], origin: [], translation: [], kind: [], eventSeverity: [], rule: [] },
  };

  test('is the one that lets most findings back in', () => {
    const view = read('/findings?severity=CRITICAL&locale=pt-PT');
    expect(filterToDrop(view, { ...none, severity: [{ count: 15 }], locale: [{ count: 2 }] })).toBe('severity');
  });

  test('is the text where no other helps', () => {
    expect(filterToDrop(read('/findings?severity=CRITICAL&text=zzz'), none)).toBe('text');
    expect(filterToDrop(read('/findings'), none)).toBeNull();
  });
});

describe('resolved findings', () => {
  const one = { segmentKey: 'page/title', message: 'x' } as const;
  const resolved = [
    { ...one, ruleId: 'typo', mqmSeverity: 'MINOR', locale: 'it-IT' },
    { ...one, ruleId: 'polarity', mqmSeverity: 'CRITICAL', locale: 'it-IT' },
    { ...one, ruleId: 'polarity', mqmSeverity: 'CRITICAL', locale: null },
  ] as const;

  test('are counted beside each filter under the others', () => {
    const counts = countsOfResolved(read('/findings?status=RESOLVED&rule=polarity'), resolved);
    expect(Object.fromEntries(counts.rule)).toEqual({ typo: 1, polarity: 2 });
    expect(Object.fromEntries(counts.mqmSeverity)).toEqual({ CRITICAL: 2 });
    expect(Object.fromEntries(counts.isSource)).toEqual({ true: 1, false: 1 });
  });
});
