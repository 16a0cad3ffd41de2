import { describe, expect, test } from 'vitest';
import type { Finding } from './fragments.ts';
import { bySeverity, isIn, marksOf, worstFirst, worstOf } from './marks.ts';

const placed = (segmentKey: string, span: { start: number; end: number } | null): Finding['places'][number] => ({
  ...{ segmentKey, locale: 'pt-PT', span, translation: null },
});

const finding = (properties: Partial<Finding>): Finding => ({
  fingerprint: 'f1',
  mqmSeverity: 'MINOR',
  message: '"do do" says a word twice.',
  segmentKey: 'event/20202/description',
  locale: 'pt-PT',
  places: [placed('event/20202/description', { start: 4, end: 9 })],
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

  test('is the words of every place of a finding, each in its own text', () => {
    const places = [
      placed(here.segmentKey, { start: 4, end: 9 }),
      placed('event/20302/description', { start: 0, end: 2 }),
    ];
    const twice = finding({ places: [...places, placed(here.segmentKey, { start: 20, end: 25 })] });
    expect(marksOf([twice], here)).toMatchObject([{ start: 4 }, { start: 20 }]);
    expect(marksOf([twice], { ...here, segmentKey: 'event/20302/description' })).toMatchObject([
      { start: 0, id: 'f1' },
    ]);
    expect([isIn(twice, 'event/20302/description'), isIn(twice, 'event/20303/description')]).toEqual([true, false]);
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
    const lost = finding({ places: [placed(here.segmentKey, null)], evidence });
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

test('the worst findings come first, and those as bad stay in their order', () => {
  const findings = [
    finding({ fingerprint: 'a' }),
    finding({ fingerprint: 'b', mqmSeverity: 'CRITICAL' }),
    finding({ fingerprint: 'c' }),
  ];
  expect(worstFirst(findings).map(({ fingerprint }) => fingerprint)).toEqual(['b', 'a', 'c']);
});
