import type { Catalog } from '@eventide/catalog';
import { check } from '../../src/check.ts';
import type { Finding } from '../../src/model.ts';
import type { LanguageResources } from '../../src/rule.ts';
import { pairKey } from '../pairs/catalogs.ts';
import { pairsByKind } from '../pairs/index.ts';
import type { Pair } from '../pairs/pair.ts';

/** How the pairs of one kind fared. */
export interface PairScore {
  readonly kind: string;
  readonly faulty: number;
  readonly missed: readonly Pair[];
  readonly clean: number;
  readonly blamed: readonly Pair[];
}

/** Scores a checker that says whether a pair, alone, has a fault. */
export function scorePairs(isFaulty: (pair: Pair) => boolean): readonly PairScore[] {
  return Object.entries(pairsByKind).map(([kind, { faulty, clean }]) => ({
    kind,
    faulty: faulty.length,
    missed: faulty.filter((pair) => !isFaulty(pair)),
    clean: clean.length,
    blamed: clean.filter(isFaulty),
  }));
}

export interface PairTotal {
  readonly recall: number;
  readonly falseAlarms: number;
}

export function totalOf(scores: readonly PairScore[]): PairTotal {
  const sum = (count: (score: PairScore) => number): number => scores.reduce((all, score) => all + count(score), 0);
  return {
    recall: 1 - sum(({ missed }) => missed.length) / sum(({ faulty }) => faulty),
    falseAlarms: sum(({ blamed }) => blamed.length) / sum(({ clean }) => clean),
  };
}

/** What is said of a pair's target, minor or worse. */
export function findingsAbout(catalog: Catalog, [locale]: Pair, resources: LanguageResources): readonly Finding[] {
  return check(catalog, { resources }).findings.filter(
    (finding) => finding.locale === locale && finding.segmentKey === pairKey && finding.mqmSeverity !== 'neutral',
  );
}

export function tableOf(scores: readonly PairScore[]): string {
  const line = (kind: string, recall: string, alarms: string): string =>
    `${kind.padEnd(16)} ${recall.padStart(8)} ${alarms.padStart(14)}`;
  const { recall, falseAlarms } = totalOf(scores);
  return [
    line('kind', 'found', 'false alarms'),
    ...scores.map(({ kind, faulty, missed, clean, blamed }) =>
      line(kind, `${faulty - missed.length}/${faulty}`, `${blamed.length}/${clean}`),
    ),
    line('all', `${(recall * 100).toFixed(1)} %`, `${(falseAlarms * 100).toFixed(1)} %`),
  ].join('\n');
}
