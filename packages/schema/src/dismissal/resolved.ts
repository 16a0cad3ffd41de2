import type { ResolvedFinding } from '@eventide/contract';
import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import { requireText } from '../errors/require-text.ts';
import { FindingStatusRef, MqmSeverityRef, mqmSeverities } from '../finding/enums.ts';
import { limits } from '../limits.ts';
import { requirePageSize } from '../paging/page.ts';
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
    args: {
      first: t.arg.int({ defaultValue: limits.defaultPageSize, description: 'How many at most; 0 to 100.' }),
      after: t.arg.string({
        description:
          '`fingerprint` of the last one seen: what comes behind it. `BAD_CURSOR` where that is found again.',
      }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? limits.defaultPageSize }),
    resolve: async ({ catalog }, { first, after }, { store }) => {
      requirePageSize('first', first);
      requireText('after', after ?? '', limits.nameLength);
      const size = first ?? limits.defaultPageSize;
      if (size === 0) return [];
      const found = await store.resolvedFindings(catalog.slug, { first: size, ...(after != null && { after }) });
      if (found) return found;
      const message = 'Unexpected "after", expected the fingerprint of a finding that is resolved.';
      throw refusal('BAD_CURSOR', message, { argument: 'after' });
    },
  }),
);
