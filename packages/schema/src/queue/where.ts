import type { EventSeverity, MessageLanguage, SegmentKind } from '@eventide/catalog';
import { formatFinding, type MqmSeverity } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { CatalogSnapshot } from '../context.ts';
import { EventSeverityRef } from '../event/enums.ts';
import type { Conditions } from '../facet/facet.ts';
import { MqmSeverityRef } from '../finding/enums.ts';
import { requireTextLength } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { requireRules } from '../rule/require-rules.ts';
import { SegmentKindRef } from '../segment/kind.ts';
import { folded } from '../text/folded.ts';
import type { QueueRow } from './rows.ts';

export interface QueueFilter {
  readonly rule?: readonly string[] | null | undefined;
  readonly mqmSeverity?: readonly MqmSeverity[] | null | undefined;
  readonly eventSeverity?: readonly EventSeverity[] | null | undefined;
  readonly kind?: readonly SegmentKind[] | null | undefined;
  readonly text?: string | null | undefined;
}

export type QueueFacet = keyof QueueFilter;

export const QueueWhereRef = builder.inputType('ReviewQueueWhere', {
  description:
    'Conditions on texts that wait for a decision. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    rule: t.stringList({
      description: 'With an open finding of one of these rules. An unknown rule is refused with `UNKNOWN_RULE`.',
    }),
    mqmSeverity: t.field({
      type: [MqmSeverityRef],
      description: 'With an open finding of one of these severities.',
    }),
    eventSeverity: t.field({ type: [EventSeverityRef], description: 'Of events with these severities.' }),
    kind: t.field({ type: [SegmentKindRef], description: 'Of one of these kinds.' }),
    text: t.string({
      description: 'Containing this in the text, the key or the message of an open finding. Ignores case and accents.',
    }),
  }),
});

/** One predicate per filter that is set, so that a facet can omit its own. */
export function queueConditions(
  { rule, mqmSeverity, eventSeverity, kind, text }: QueueFilter,
  snapshot: CatalogSnapshot,
  language: MessageLanguage,
): Conditions<QueueRow, QueueFacet> {
  if (rule) requireListSize('where.rule', rule);
  if (rule) requireRules([snapshot], rule);
  return {
    ...(rule && { rule: ({ open }) => open.some(({ finding }) => rule.includes(finding.ruleId)) }),
    ...(mqmSeverity && {
      mqmSeverity: ({ open }) => open.some(({ finding }) => mqmSeverity.includes(finding.mqmSeverity)),
    }),
    ...(eventSeverity && {
      eventSeverity: (row) => eventSeveritiesOf(row).some((severity) => eventSeverity.includes(severity)),
    }),
    ...(kind && { kind: ({ node }) => kind.includes(node.segment.kind) }),
    ...(text != null && { text: containing(text, language) }),
  };
}

/** The severity of the event that a text belongs to, as a list of one; empty: it belongs to none. */
export function eventSeveritiesOf({ node: { segment, snapshot } }: QueueRow): readonly EventSeverity[] {
  const event = segment.eventId === null ? undefined : snapshot.eventById.get(segment.eventId)?.event;
  return event === undefined ? [] : [event.severity];
}

function containing(text: string, language: MessageLanguage): (row: QueueRow) => boolean {
  requireTextLength(text);
  const needle = folded(text.trim());
  return ({ id, node, locale, open }) =>
    folded(id).includes(needle) ||
    folded(node.segment.texts.get(locale)?.text ?? '').includes(needle) ||
    open.some(({ finding }) => folded(formatFinding(finding, language)).includes(needle));
}
