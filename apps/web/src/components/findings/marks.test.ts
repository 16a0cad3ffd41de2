import { describe, expect, test } from 'vitest';
import type { Finding } from './fragments.ts';
import { bySeverity, marksOf, worstOf } from './marks.ts';

const finding = (properties: Partial<Finding>): Finding => ({
  fingerprint: 'f1',
  mqmSeverity: 'MINOR',
  message: '"do do" says a word twice.',
  segmentKey: 'event/20202/description',
  locale: 'pt-PT',
  span: { start: 4, end: 9 },
  suggestion: 'do',
  status: 'OPEN',
  dismissal: null,
  rule: { id: 'doubled-word', summary: '' },
  evidence: [],
  ...properties,
});

const here = { segmentKey: 'event/20202/description', locale: 'pt-PT' };

describe('what findings mark in a text', () => {
  test('is nothing where they were dismissed', () => {
    expect(marksOf([finding({ status: 'DISMISSED' })], here)).toEqual([]);
  });

  test('is the words flagged, in the text flagged and in no other', () => {
    const doubled = finding({});
    expect(marksOf([doubled], here)).toMatchObject([{ start: 4, end: 9, as: 'FINDING', severity: 'MINOR' }]);
    expect(marksOf([doubled], { ...here, locale: 'es-ES' })).toEqual([]);
    expect(marksOf([doubled], { ...here, segmentKey: 'event/20302/description' })).toEqual([]);
  });

  test('is what bears witness to a finding of another language, under the same name', () => {
    const evidence = [
      {
        locale: 'es-ES',
        direction: 'LTR' as const,
        segmentKey: here.segmentKey,
        text: 'x SVC',
        span: { start: 2, end: 5 },
      },
    ];
    const lost = finding({ span: null, evidence });
    expect(marksOf([lost], here)).toEqual([]);
    expect(marksOf([lost], { ...here, locale: 'es-ES' })).toEqual([{ start: 2, end: 5, id: 'f1', as: 'ALIGNED' }]);
  });

  test('has a worst severity, and counts of each', () => {
    const three = [finding({}), finding({ mqmSeverity: 'CRITICAL' }), finding({})];
    expect(worstOf(three)).toBe('CRITICAL');
    expect(worstOf([])).toBeUndefined();
    expect(bySeverity(three)).toEqual([
      { severity: 'CRITICAL', count: 1 },
      { severity: 'MINOR', count: 2 },
    ]);
  });
});
