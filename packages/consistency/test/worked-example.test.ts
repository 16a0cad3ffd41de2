import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lexiconsOf } from '../src/analysis/concepts/lexicon.ts';
import { minedConcepts } from '../src/analysis/concepts/concepts.ts';
import type { WitnessedConcept } from '../src/analysis/concepts/renderings.ts';
import { gapsIn } from '../src/analysis/gaps/gaps.ts';
import { check } from '../src/check.ts';
import { createInput } from '../src/input.ts';
import { stemsOnly } from '../src/resources/load.ts';
import { catalogOf } from './catalog-of.ts';
import { texts } from './worked-example.ts';

const readme = readFileSync(new URL('../src/analysis/README.md', import.meta.url), 'utf8');
const resources = stemsOnly();
const catalog = catalogOf({ texts });
const input = createInput(catalog, resources, null);
const { table } = input.analyse(minedConcepts);

/** The events in which a unit of a locale occurs. */
function eventsOf(locale: string, key: string): number[] {
  const unit = table.byLocale.get(locale)?.all.find((one) => one.key === key);
  return [...(unit?.occurrences.keys() ?? [])].map((sentence) => 101 + sentence);
}

describe('the worked example of the README of the analyses', () => {
  let valve: WitnessedConcept;

  beforeAll(() => {
    const found = input
      .analyse(lexiconsOf)
      .witnessed.find(({ concept }) => concept.units.get('en-GB')?.word === 'valv');
    if (found === undefined) throw new Error('The example has no concept of the valve');
    valve = found;
  });

  it('shows the sentences that are run', () => {
    const cells = (row: string): string[] => row.split('|').map((cell) => cell.replace(/\*\*/g, '').trim());
    const rows = [...readme.matchAll(/^\| (\d{3}) .*$/gm)].map(([row]) => cells(row));
    expect(rows.map(([, event = '', english, italian, swedish]) => [event, english, italian, swedish])).toEqual(
      Object.entries(texts).map(([key, text]) => [key.split('/')[1], text['en-GB'], text['it-IT'], text['sv-SE']]),
    );
  });

  it('says in which sentences the units are', () => {
    expect(eventsOf('en-GB', 'valv')).toEqual([101, 102, 103, 105, 106]);
    expect(eventsOf('it-IT', 'valvol')).toEqual([101, 102, 103, 106]);
    expect([eventsOf('sv-SE', 'ventil').length, eventsOf('sv-SE', '=ventilen').length]).toEqual([5, 4]);
  });

  it('says what the concept is, and how sure', () => {
    const { units, expected, score, coherence } = valve.concept;
    expect(Object.fromEntries(Array.from(units, ([locale, { word }]) => [locale, word]))).toEqual({
      'en-GB': 'valv',
      'es-ES': 'valvul',
      'fr-FR': 'vann',
      'it-IT': 'valvol',
      'sv-SE': 'ventil',
    });
    expect(Array.from(expected.keys(), (sentence) => 101 + sentence)).toEqual([101, 102, 103, 105, 106]);
    expect([score.toFixed(2), coherence.toFixed(2)]).toEqual(['2.45', '0.90']);
  });

  it('says which rendering fits by how much, and who are witnesses', () => {
    expect(Array.from(valve.concept.fit, ([locale, fit]) => [locale, fit.toFixed(2)]).sort()).toEqual([
      ['en-GB', '1.00'],
      ['es-ES', '1.00'],
      ['fr-FR', '1.00'],
      ['it-IT', '0.89'],
      ['sv-SE', '1.00'],
    ]);
    expect([...valve.witnesses].sort()).toEqual(['en-GB', 'es-ES', 'fr-FR', 'it-IT', 'sv-SE']);
  });

  it('says where the gap is, and what is reported', () => {
    const gaps = input.analyse(gapsIn);
    expect(gaps.localesOf(valve)).toEqual(['it-IT']);
    expect(gaps.of(valve, 'it-IT').map(({ sentence }) => sentence.row.segmentKey)).toEqual(['event/105/description']);
    const { findings } = check(catalog, { resources });
    expect(findings.map(({ ruleId, locale, segmentKey }) => [ruleId, locale, segmentKey])).toEqual([
      ['concept-missing', 'it-IT', 'event/105/description'],
    ]);
    expect(findings[0]?.data).toMatchObject({ expected: 'valvola', others: ['valve', 'válvula', 'vanne'] });
  });

  it('is quoted with these figures', () => {
    for (const figure of [
      'score 2.45',
      'coherence 0.90',
      'by 0.89',
      'in 101, 102, 103, 106',
      '`=ventilen`'.slice(2, -1),
    ])
      expect(readme).toContain(figure);
  });
});
