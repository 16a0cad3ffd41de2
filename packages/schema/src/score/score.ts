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
    'Quality score of the texts in one locale. Each finding costs points: 0 if neutral, 1 if minor, 5 if major, 25 if critical, the default weights of the Multidimensional Quality Metrics (MQM) scoring model (ASTM WK46396, TAUS DQF-MQM). Defects of the source cost no locale any points.',
  fields: (t) => ({
    locale: t.field({ description: 'The locale.', type: 'Locale', resolve: ({ stats }) => stats.locale }),
    wordCount: t.int({
      description: 'Number of words of prose, without identifiers, lists of codes and front matter.',
      resolve: ({ stats }) => stats.words,
    }),
    points: t.int({
      description: 'Sum of the points of its findings. 0 is best.',
      resolve: ({ stats }) => stats.penaltyPoints,
    }),
    pointsPer1000Words: t.float({
      description:
        'Points per 1,000 words of `Catalog.scoredWordCount`, to two decimal places, for comparing locales: those words are the same for all. 0 is best. Null if nothing was judged: the only page of its catalogue, or a locale without prose.',
      nullable: true,
      resolve: ({ stats }) => stats.mqmScore,
    }),
    neutral: t.int({ description: 'Number of neutral findings.', resolve: ({ stats }) => stats.findings.neutral }),
    minor: t.int({ description: 'Number of minor findings.', resolve: ({ stats }) => stats.findings.minor }),
    major: t.int({ description: 'Number of major findings.', resolve: ({ stats }) => stats.findings.major }),
    critical: t.int({ description: 'Number of critical findings.', resolve: ({ stats }) => stats.findings.critical }),
    segmentCount: t.exposeInt('segmentCount', {
      description: 'Number of segments of the catalogue that have a text in this locale.',
    }),
    coverage: t.exposeFloat('coverage', {
      description: 'Share of the segments of the catalogue that have a text in this locale, from 0 to 1.',
    }),
    reviewCounts: t.field({
      description: 'Progress of the review of its texts.',
      type: ReviewCountsRef,
      resolve: ({ snapshot, stats }, _args, context) => reviewCountsOf(snapshot, stats.locale, context),
    }),
  }),
});

builder.objectField(CatalogRef, 'scoredWordCount', (t) =>
  t.float({
    description:
      'The number of words that points are set against in every locale, since all say the same: that of the source, else the median of the locales. Null until the catalogue has been reviewed.',
    nullable: true,
    resolve: ({ review }) => review?.stats.scoredWords,
  }),
);

builder.objectField(CatalogRef, 'scores', (t) =>
  t.field({
    description: 'Quality scores of all locales, sorted by tag.',
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
