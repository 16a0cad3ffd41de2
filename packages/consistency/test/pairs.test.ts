import type { Catalog } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { loadLanguageResources } from '../src/resources/load.ts';
import { findingsAbout, scorePairs, tableOf, totalOf } from './measure/pairs.ts';
import { catalogOfPages, catalogOfTexts } from './pairs/catalogs.ts';
import { pairsByKind } from './pairs/index.ts';
import type { Pair } from './pairs/pair.ts';

/** What a checker with a source has to reach on isolated pairs. */
const recallMin = 0.9;
const falseAlarmsMax = 0.03;
const recallOfKindMin = 0.7;
const fewestOfKind = 15;

const all = Object.values(pairsByKind).flatMap(({ faulty, clean }) => [...faulty, ...clean]);
const resources = await loadLanguageResources([...new Set(all.map(([locale]) => locale))]);

describe.each<readonly [string, (pair: Pair) => Catalog]>([
  ['pages', catalogOfPages],
  ['texts', catalogOfTexts],
])('isolated pairs of a source and a target, as %s', (_, catalogOf) => {
  const scores = scorePairs((pair) => findingsAbout(catalogOf(pair), pair, resources).length > 0);

  it('show their faults, and few that they do not have', () => {
    const { recall, falseAlarms } = totalOf(scores);
    expect({ recall, falseAlarms }, tableOf(scores)).toSatisfy(
      (total: typeof totalOf extends (scores: never) => infer Total ? Total : never) =>
        total.recall >= recallMin && total.falseAlarms <= falseAlarmsMax,
    );
  });

  it.each(scores.map((score) => [score.kind, score] as const))('show most faults of the kind %s', (_kind, score) => {
    const { faulty, missed } = score;
    expect((faulty - missed.length) / faulty, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(recallOfKindMin);
  });
});

it.each(Object.entries(pairsByKind))('there are enough pairs of the kind %s, in different texts', (_, kind) => {
  for (const pairs of [kind.faulty, kind.clean])
    expect(new Set(pairs.map(String)).size).toBeGreaterThanOrEqual(fewestOfKind);
});
