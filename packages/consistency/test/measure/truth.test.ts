import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { stemsOnly } from '../../src/resources/load.ts';
import { catalogOf } from '../catalog-of.ts';
import { judge, readTruth } from './truth.ts';

const catalog = catalogOf({
  texts: {
    'event/100/description': { 'en-GB': 'It it did fail.', 'fr-FR': 'Le service s’est arrêté.' },
    'event/200/description': { 'en-GB': 'The the pump stopped.', 'fr-FR': 'La pompe s’est arrêtée.' },
  },
});
const { findings } = check(catalog, { resources: stemsOnly() });

const line = (fields: Record<string, string>): string =>
  JSON.stringify({
    id: 'a',
    locale: 'en-GB',
    segmentKey: '100',
    token: 'It it',
    kind: '',
    verdict: 'defect',
    ...fields,
  });

describe('a truth file', () => {
  it('judges what is found by locale, place and words', () => {
    const truth = readTruth(
      [
        line({}),
        line({ id: 'b', segmentKey: '200', token: 'pump', kind: 'wrong word' }),
        line({ id: 'c', segmentKey: '200', token: 'The the', verdict: 'false-alarm', rule: 'doubled-word' }),
        line({ id: 'd', locale: 'de-DE' }),
      ].join('\n'),
      'truth.jsonl',
    );
    const measured = judge(truth, findings, catalog);
    const doubles = measured.findings.filter(({ finding }) => finding.ruleId === 'doubled-word');
    expect(doubles.map(({ judged }) => judged)).toEqual(['right', 'wrong']);
    expect(measured.defects.map(({ judgement, foundBy }) => [judgement.id, foundBy])).toEqual([
      ['a', ['doubled-word']],
      ['b', []],
    ]);
  });

  it('says where a line is wrong', () => {
    expect(() => readTruth('\n{', 't.jsonl')).toThrow('t.jsonl:2: not a JSON object');
    expect(() => readTruth(line({ verdict: 'maybe' }), 't.jsonl')).toThrow('"verdict" is "maybe"');
    expect(() => readTruth(line({ token: '(' }), 't.jsonl')).toThrow('"token" is no regular expression');
    expect(() => readTruth(line({ verdict: 'true' }), 't.jsonl')).toThrow('"rule" is not a text');
  });
});
