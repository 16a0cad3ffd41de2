import type { Locale } from '@eventide/catalog';
import type { AuditAction, AuditFilter } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { newestFirst } from '../paging/newest-first.ts';
import { AuditActionRef, AuditEntryRef } from './entry.ts';

export interface AuditWhere {
  readonly catalog?: string | null | undefined;
  readonly segmentKey?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
  readonly personId?: string | null | undefined;
  readonly action?: readonly AuditAction[] | null | undefined;
  readonly batchId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

const AuditWhereRef = builder.inputRef<AuditWhere>('AuditWhere').implement({
  description: 'Conditions on changes. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    catalog: t.string({ description: 'Made to the catalogue with this slug.' }),
    segmentKey: t.string({ description: 'Made to the segment with this key.' }),
    locale: t.field({ type: 'Locale', description: 'Made to a text in this locale.' }),
    personId: t.id({ description: 'Made by the person with this ID.' }),
    action: t.field({ type: [AuditActionRef], description: 'Of one of these kinds.' }),
    batchId: t.id({ description: 'Made by the mutation that returned this `batchId`.' }),
    from: t.field({ type: 'DateTime', description: 'Made at this time or later.' }),
    until: t.field({ type: 'DateTime', description: 'Made before this time.' }),
  }),
});

const AuditConnectionRef = builder.connectionObject(
  { type: AuditEntryRef, name: 'AuditConnection', description: 'A page of the audit log.' },
  { name: 'AuditEdge', description: 'A change in the audit log.' },
);

builder.queryField('auditLog', (t) =>
  t.connection(
    {
      description:
        'The audit log: who changed what and when, newest first. Only `first` and `after` page through it. Requires the role reviewer.',
      type: AuditEntryRef,
      authScopes: { reviewer: true },
      args: { where: t.arg({ type: AuditWhereRef, description: 'Which ones to list; all by default.' }) },
      complexity: connectionCost,
      resolve: (_root, { where, ...args }, { store }) => {
        const filter = auditFilter(where ?? {});
        return newestFirst(
          {
            kind: 'audit',
            id: /^\d{1,18}$/,
            load: async (page) => {
              const { entries, hasMore } = await store.auditLog({ where: filter, ...page });
              return { rows: entries, hasMore };
            },
            count: () => store.auditCount(filter),
          },
          args,
        );
      },
    },
    AuditConnectionRef,
  ),
);

export function auditFilter({
  catalog,
  segmentKey,
  locale,
  personId,
  action,
  batchId,
  from,
  until,
}: AuditWhere): AuditFilter {
  for (const [name, text] of Object.entries({ catalog, segmentKey, personId, batchId })) {
    requireText(`where.${name}`, text ?? '', limits.nameLength);
  }
  return {
    ...(catalog != null && { catalog }),
    ...(segmentKey != null && { segmentKey }),
    ...(locale != null && { locale }),
    ...(personId != null && { actorId: personId }),
    ...(action != null && { actions: action }),
    ...(batchId != null && { batchId }),
    ...(from != null && { from }),
    ...(until != null && { until }),
  };
}
