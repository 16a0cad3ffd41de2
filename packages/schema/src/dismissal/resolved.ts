import { builder } from '../builder.ts';
import { FindingStatusRef, MqmSeverityRef, mqmSeverities } from '../finding/enums.ts';
import { requirePageSize } from '../paging/page.ts';
import type { ResolvedFinding } from '../persistence.ts';
import { CatalogRef } from '../refs.ts';

const ResolvedFindingRef = builder.objectRef<ResolvedFinding>('ResolvedFinding').implement({
  description: 'What the review once found and finds no longer: its cause is gone.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: 'As `Finding.fingerprint` was.' }),
    ruleId: t.exposeString('ruleId', { description: 'The rule that found it, as in `Rule.id`.' }),
    mqmSeverity: t.field({
      description: 'How bad it was.',
      type: MqmSeverityRef,
      resolve: (finding) => mqmSeverities.find((one) => one === finding.mqmSeverity) ?? 'neutral',
    }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text that it was found in.' }),
    locale: t.expose('locale', {
      description: 'The language it was found in; null for a defect of the source.',
      type: 'Locale',
      nullable: true,
    }),
    message: t.exposeString('message', { description: 'What was there; in English.' }),
    status: t.field({ description: 'Always `RESOLVED`.', type: FindingStatusRef, resolve: () => 'RESOLVED' as const }),
    firstRevision: t.exposeInt('firstRevision', { description: "Number of the catalogue's first revision with it." }),
    resolvedRevision: t.exposeInt('resolvedRevision', {
      description: "Number of the catalogue's first revision without it.",
    }),
  }),
});

builder.objectField(CatalogRef, 'resolvedFindings', (t) =>
  t.field({
    description: 'What the review once found and finds no longer, newest first.',
    type: [ResolvedFindingRef],
    args: { first: t.arg.int({ defaultValue: 50, description: 'How many at most; 1 to 100.' }) },
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 50 }),
    resolve: ({ catalog }, { first }, { store }) => {
      requirePageSize('first', first);
      return store.resolvedFindings(catalog.slug, { first: Math.max(1, first ?? 50) });
    },
  }),
);
