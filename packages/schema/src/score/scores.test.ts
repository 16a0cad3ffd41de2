import { alignCatalog } from '@eventide/catalog';
import { check, rules, stemsOnly } from '@eventide/consistency';
import { describe, expect, it } from 'vitest';
import { catalog, data as dataOf } from '../../test/ask.ts';
import { review, reviewed } from '../../test/reviewed.ts';
import { createSnapshot } from '../index.ts';

const data = (query: string) => dataOf(query, { snapshots: [reviewed] });

interface Score {
  readonly locale: string;
  readonly wordCount: number;
  readonly points: number;
  readonly pointsPer1000Words: number;
  readonly neutral: number;
  readonly minor: number;
  readonly major: number;
  readonly critical: number;
  readonly segmentCount: number;
  readonly coverage: number;
}

describe('the scores', () => {
  it('are the points of the findings per word, for each locale', async () => {
    const query = `{ catalog { scoredWordCount scores { locale wordCount points pointsPer1000Words neutral minor major critical segmentCount coverage } } }`;
    const { catalog: scored } = (await data(query)) as {
      catalog: { scoredWordCount: number; scores: readonly Score[] };
    };
    const { scores, scoredWordCount } = scored;
    expect(scores.map(({ locale }) => locale)).toEqual(catalog.locales);
    const wordCounts = scores.map(({ wordCount }) => wordCount).sort((one, other) => one - other);
    expect(scoredWordCount).toBe(wordCounts[2]);
    for (const score of scores) {
      const own = review.findings.filter(({ locale }) => locale === score.locale);
      expect(score.neutral + score.minor + score.major + score.critical).toBe(own.length);
      expect(score.points).toBe(score.minor + 5 * score.major + 25 * score.critical);
      expect(score.pointsPer1000Words).toBeCloseTo((1000 * score.points) / scoredWordCount, 1);
      expect(score.wordCount).toBeGreaterThan(500);
      expect(score.coverage).toBe(score.segmentCount / catalog.segments.length);
      expect(score.coverage).toBeGreaterThan(0.9);
      expect(score.coverage).toBeLessThanOrEqual(1);
    }
  });

  it('are null for a page that is compared with no other', async () => {
    const [document] = catalog.documents.values();
    if (document === undefined) throw new RangeError('there is no page');
    const alone = alignCatalog([document], { slug: catalog.slug });
    const snapshots = [createSnapshot(alone, { ...check(alone, { resources: stemsOnly() }), rules })];
    expect(await dataOf('{ catalog { scores { locale pointsPer1000Words } } }', { snapshots })).toEqual({
      catalog: { scores: [{ locale: document.locale, pointsPer1000Words: null }] },
    });
    expect(await dataOf('{ catalog { scoredWordCount scores { points } } }')).toEqual({
      catalog: { scoredWordCount: null, scores: [] },
    });
  });

  it('charge defects of the source to no locale', async () => {
    const { catalog: answer, findings } = (await data(
      `{ catalog { scores { neutral minor major critical } } findings(where: { isSource: false }) { totalCount } }`,
    )) as { catalog: { scores: readonly object[] }; findings: { totalCount: number } };
    const charged = answer.scores.flatMap((score) => Object.values(score) as number[]);
    expect(charged.reduce((a, b) => a + b, 0)).toBe(findings.totalCount);
  });
});

describe('the matrix of rules and locales', () => {
  it('has every finding in one cell, and no empty cell', async () => {
    const query = `{ catalog { ruleMatrix { ruleId locale count maxSeverity } } }`;
    const { ruleMatrix } = (
      (await data(query)) as {
        catalog: {
          ruleMatrix: readonly { ruleId: string; locale: string | null; count: number; maxSeverity: string }[];
        };
      }
    ).catalog;
    expect(ruleMatrix.reduce((total, { count }) => total + count, 0)).toBe(review.findings.length);
    expect(Math.min(...ruleMatrix.map(({ count }) => count))).toBe(1);
    expect(ruleMatrix).toContainEqual(
      expect.objectContaining({ ruleId: 'polarity', locale: 'it-IT', maxSeverity: 'CRITICAL' }),
    );
    expect(ruleMatrix).toContainEqual(expect.objectContaining({ ruleId: 'reference-integrity', locale: null }));
  });
});

describe('the rules', () => {
  it('are all listed and sorted, with their purpose and their number of findings', async () => {
    const query = `{ rules { id mqmType mqmSeverity summary why findingCount inItalian: findingCount(locale: "it-IT") } }`;
    const { rules } = (await data(query)) as {
      rules: readonly { id: string; summary: string; why: string; findingCount: number; inItalian: number }[];
    };
    expect(rules.map(({ id }) => id)).toEqual(review.rules.map(({ id }) => id).toSorted());
    for (const { id, summary, why, findingCount, inItalian } of rules) {
      expect(Math.min(summary.length, why.length)).toBeGreaterThan(20);
      const own = review.findings.filter(({ ruleId }) => ruleId === id);
      expect([findingCount, inItalian]).toEqual([own.length, own.filter(({ locale }) => locale === 'it-IT').length]);
    }
  });

  it('each show a text that they flag and a similar one that they accept', async () => {
    const query = `{ rules { examples { title isFlagged texts { segmentKey locale text } } } }`;
    const { rules } = (await data(query)) as {
      rules: readonly { examples: readonly { isFlagged: boolean; texts: readonly object[] }[] }[];
    };
    for (const { examples } of rules) {
      expect(new Set(examples.map(({ isFlagged }) => isFlagged))).toEqual(new Set([true, false]));
      expect(Math.min(...examples.map(({ texts }) => texts.length))).toBeGreaterThan(0);
    }
  });
});
