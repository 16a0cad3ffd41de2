import { builder } from '../builder.ts';
import type { FindingNode } from '../context.ts';
import { directed, SortDirectionRef, type Compare, type SortDirection } from '../paging/direction.ts';
import { mqmSeverities } from './enums.ts';

const FindingOrderFieldRef = builder.enumType('FindingOrderField', {
  description: 'Sort key for findings.',
  values: {
    SOURCE: { description: 'Order of the texts in the pages.' },
    SEVERITY: { description: 'Severity, mildest first; within a severity, source order.' },
  } as const,
});

export interface FindingOrder {
  readonly field: 'SOURCE' | 'SEVERITY';
  readonly direction: SortDirection;
}

export const FindingOrderRef = builder.inputType('FindingOrder', {
  description: 'Order of findings. Equal findings are in source order.',
  fields: (t) => ({
    field: t.field({ type: FindingOrderFieldRef, required: true, defaultValue: 'SOURCE', description: 'Sort key.' }),
    direction: t.field({ type: SortDirectionRef, required: true, defaultValue: 'ASC', description: 'Sort direction.' }),
  }),
});

const bySeverity: Compare<FindingNode> = (a, b) =>
  mqmSeverities.indexOf(a.finding.mqmSeverity) - mqmSeverities.indexOf(b.finding.mqmSeverity);

/** A total order: findings that are equal in the sort key are in source order. */
export function findingOrder(
  order: FindingOrder | null | undefined,
  source: Compare<FindingNode>,
): Compare<FindingNode> {
  if (!order) return source;
  return directed(order.field === 'SOURCE' ? source : bySeverity, order.direction, source);
}
