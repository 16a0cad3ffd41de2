import type { Locale } from '@eventide/catalog';
import { builder, connectionCost } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import type { CatalogSnapshot } from '../context.ts';
import { refusal } from '../errors/refusal.ts';
import { severities } from '../event/enums.ts';
import { FacetCountRef, facetCounts, narrowed, perFacet, type Narrowing } from '../facet/facet.ts';
import { MqmSeverityRef, mqmSeverities, severityName } from '../finding/enums.ts';
import { newestFirst } from '../paging/newest-first.ts';
import { SegmentRef } from '../refs.ts';
import { ruleIdsOf } from '../rule/require-rules.ts';
import { segmentKinds } from '../segment/kind.ts';
import { requireLocales } from '../text/locale.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';
import { queueRows, rankOf, type QueueRow } from './rows.ts';
import { eventSeveritiesOf, queueConditions, QueueWhereRef, type QueueFacet } from './where.ts';

interface QueueNarrowing extends Narrowing<QueueRow, QueueFacet> {
  readonly snapshot: CatalogSnapshot;
}

/** What waits in one locale. */
interface LocaleQueue {
  readonly locale: Locale;
  readonly rows: readonly QueueRow[];
}

const ReviewListRef = builder.enumType('ReviewList', {
  description: 'Which texts wait for a decision.',
  values: {
    FINDINGS: { description: 'Texts without a decision that have open findings.' },
    UNREVIEWED: {
      description:
        'Texts without a decision: prose, and whatever else has open findings. Front matter, lists of codes, and what all pages write alike are not prose.',
    },
    CHANGES_REQUESTED: { description: 'Texts with changes requested.' },
  } as const,
});

const QueueTextRef = builder.objectRef<QueueRow>('ReviewQueueText').implement({
  description: 'A text that waits for a decision.',
  fields: (t) => ({
    segment: t.field({ description: 'The segment of the text.', type: SegmentRef, resolve: ({ node }) => node }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    openFindings: t.int({ description: 'How many findings are open in it.', resolve: ({ open }) => open.length }),
    worst: t.field({
      description: 'The worst severity of its open findings; null if there are none.',
      type: MqmSeverityRef,
      nullable: true,
      resolve: (row) => mqmSeverities[rankOf(row)] ?? null,
    }),
  }),
});

const LocaleQueueRef = builder.objectRef<LocaleQueue>('ReviewQueueLocale').implement({
  description: 'How many texts wait in one locale, with all filters applied.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'The locale.', type: 'Locale' }),
    count: t.int({ description: 'Texts that wait.', resolve: ({ rows }) => rows.length }),
    critical: t.int({
      description: 'Of them, those with an open critical finding.',
      resolve: ({ rows }) => rows.filter((row) => rankOf(row) === mqmSeverities.indexOf('critical')).length,
    }),
  }),
});

const QueueFacetsRef = builder.objectRef<QueueNarrowing>('ReviewQueueFacets').implement({
  description:
    'How many texts match each value of each filter, with all other filters applied. Lists all values in a stable order.',
  fields: (t) => ({
    rule: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By rules with open findings, in the order of `rules`.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'rule', ruleIdsOf([narrowing.snapshot]), ({ open }) => [
          ...new Set(open.map(({ finding }) => finding.ruleId)),
        ]),
    }),
    mqmSeverity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severities of open findings, mildest first.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'mqmSeverity', mqmSeverities.map(severityName), ({ open }) => [
          ...new Set(open.map(({ finding }) => severityName(finding.mqmSeverity))),
        ]),
    }),
    eventSeverity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity of the event, lowest first. Only texts of events are counted.',
      resolve: (narrowing) => facetCounts(narrowing, 'eventSeverity', severities, eventSeveritiesOf),
    }),
    kind: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By kind of segment.',
      resolve: (narrowing) => facetCounts(narrowing, 'kind', segmentKinds, ({ node }) => [node.segment.kind]),
    }),
  }),
});

const QueueConnectionRef = builder.connectionObject<
  typeof QueueTextRef,
  { readonly narrowing: QueueNarrowing; readonly byLocale: readonly LocaleQueue[] }
>(
  {
    type: QueueTextRef,
    name: 'ReviewQueueConnection',
    description: 'A page of the texts that wait for a decision.',
    fields: (t) => ({
      locales: t.field({
        description: 'What waits in each locale of the catalogue, in the order of `Catalog.locales`.',
        type: [LocaleQueueRef],
        resolve: ({ byLocale }) => byLocale,
      }),
      facets: t.field({
        description: 'How many texts match each value of each filter.',
        type: QueueFacetsRef,
        resolve: ({ narrowing }) => narrowing,
      }),
    }),
  },
  { name: 'ReviewQueueEdge', description: 'A text in the list.' },
);

builder.queryField('reviewQueue', (t) =>
  t.connection(
    {
      description:
        'The texts of one locale that wait for a decision: those with a critical finding first, then by the worst severity of their findings, then in source order. Only `first` and `after` page through them.',
      type: QueueTextRef,
      args: {
        catalog: t.arg.string(oneCatalogArgument),
        locale: t.arg({
          type: 'Locale',
          required: true,
          description: 'The locale. An unknown one is refused with `UNKNOWN_LOCALE`.',
        }),
        list: t.arg({ type: ReviewListRef, defaultValue: 'FINDINGS', description: 'Which texts wait.' }),
        where: t.arg({ type: QueueWhereRef, description: 'Which ones to list; all by default.' }),
        language: t.arg.string(messageLanguageArgument),
      },
      complexity: connectionCost,
      resolve: async (_root, { catalog, locale, list, where, language, ...args }, context) => {
        const snapshot = requireCatalog(context, catalog);
        requireLocales([snapshot], [locale]);
        const conditions = queueConditions(where ?? {}, snapshot, messageLanguage(language, context));
        const waiting = await queueRows(snapshot, list ?? 'FINDINGS', context);
        const narrowing: QueueNarrowing = { all: waiting.get(locale) ?? [], conditions, snapshot };
        const byLocale = [...waiting].map(([tag, all]) => ({ locale: tag, rows: narrowed({ all, conditions }) }));
        const rows = byLocale.find((one) => one.locale === locale)?.rows ?? [];
        const listed = await newestFirst(
          {
            kind: 'queue',
            id: /^.+$/s,
            load: ({ first, after }) => {
              const start = after === undefined ? 0 : 1 + placeOf(after, rows);
              return Promise.resolve({ rows: rows.slice(start, start + first), hasMore: start + first < rows.length });
            },
            count: () => Promise.resolve(rows.length),
          },
          args,
        );
        return { ...listed, narrowing, byLocale };
      },
    },
    QueueConnectionRef,
  ),
);

/** @throws GraphQLError `BAD_CURSOR` if the text does not wait any more */
function placeOf(key: string, rows: readonly QueueRow[]): number {
  const at = rows.findIndex(({ id }) => id === key);
  if (at !== -1) return at;
  throw refusal('BAD_CURSOR', 'Unexpected "after": this text waits no more. Start at the beginning.', {
    argument: 'after',
  });
}
