import type { LocaleStats } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { CatalogSnapshot } from '../context.ts';
import { CatalogRef } from '../refs.ts';
import { ReviewCountsRef, reviewCountsOf } from '../review/counts.ts';
import { localesCost } from '../text/translation.ts';

interface LocaleScore {
  readonly snapshot: CatalogSnapshot;
  readonly stats: LocaleStats;
  readonly segmentCount: number;
  readonly coverage: number;
}

const LocaleScoreRef = builder.objectRef<LocaleScore>('LocaleScore').implement({
  description:
    'How the texts in one language fare. Points are the sum over its findings of 0 for neutral, 1 for minor, 5 for major and 25 for critical: the default weights of the Multidimensional Quality Metrics (MQM) scoring model (ASTM WK46396, TAUS DQF-MQM). Defects of the source count for no language.',
  fields: (t) => ({
    locale: t.field({ description: 'The language.', type: 'Locale', resolve: ({ stats }) => stats.locale }),
    wordCount: t.int({
      description: 'Words of its prose: identifiers, lists of codes and front matter are not counted.',
      resolve: ({ stats }) => stats.words,
    }),
    points: t.int({
      description: 'Points of its findings in all; 0 is best.',
      resolve: ({ stats }) => stats.penaltyPoints,
    }),
    pointsPer1000Words: t.float({
      description:
        'Points × 1,000 ÷ words, to two decimal places: what languages are compared by. 0 is best, and stands where there are no words.',
      resolve: ({ stats }) => stats.mqmScore,
    }),
    neutral: t.int({ description: 'Neutral findings.', resolve: ({ stats }) => stats.findings.neutral }),
    minor: t.int({ description: 'Minor findings.', resolve: ({ stats }) => stats.findings.minor }),
    major: t.int({ description: 'Major findings.', resolve: ({ stats }) => stats.findings.major }),
    critical: t.int({ description: 'Critical findings.', resolve: ({ stats }) => stats.findings.critical }),
    segmentCount: t.exposeInt('segmentCount', { description: 'Segments of the catalogue that it has a text for.' }),
    coverage: t.exposeFloat('coverage', {
      description: 'Share of the segments of the catalogue that it has a text for, from 0 to 1.',
    }),
    reviewCounts: t.field({
      description: 'How far the review of its texts has come.',
      type: ReviewCountsRef,
      resolve: ({ snapshot, stats }, _args, context) => reviewCountsOf(snapshot, stats.locale, context),
    }),
  }),
});

builder.objectField(CatalogRef, 'scores', (t) =>
  t.field({
    description: 'How the texts in each language fare, sorted by language tag.',
    type: [LocaleScoreRef],
    complexity: (_args, context) => localesCost(context),
    resolve: scoresOf,
  }),
);

function scoresOf(snapshot: CatalogSnapshot): readonly LocaleScore[] {
  const { review, segments } = snapshot;
  return (review?.stats.locales ?? []).map((stats) => {
    const segmentCount = segments.filter(({ segment }) => segment.texts.has(stats.locale)).length;
    return { snapshot, stats, segmentCount, coverage: segments.length === 0 ? 0 : segmentCount / segments.length };
  });
}
