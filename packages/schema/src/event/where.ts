import type { EventOutcome, EventSeverity, Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { canonicalCodes } from '../code/spelling.ts';
import type { CatalogSnapshot, EventNode, SchemaContext } from '../context.ts';
import type { Conditions } from '../facet/facet.ts';
import { findTargets } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { EventOutcomeRef, EventSeverityRef } from './enums.ts';

export interface EventFilter {
  readonly severity?: readonly EventSeverity[] | null | undefined;
  readonly outcome?: readonly EventOutcome[] | null | undefined;
  readonly operation?: readonly string[] | null | undefined;
  readonly eventId?: readonly number[] | null | undefined;
  readonly diagnosticCode?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
  readonly hasFindings?: boolean | null | undefined;
}

export const EventWhereRef = builder.inputType('EventWhere', {
  description: 'Conditions on events. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    severity: t.field({ type: [EventSeverityRef], description: 'With one of these severities.' }),
    outcome: t.field({ type: [EventOutcomeRef], description: 'With one of these outcomes.' }),
    operation: t.stringList({ description: 'Of one of these operations, as in `Event.operation`.' }),
    eventId: t.intList({ description: 'With one of these IDs. The order of the list has no effect.' }),
    diagnosticCode: t.stringList({
      description:
        'Citing one of these codes, in any spelling. Anything that is not a code is refused with `MALFORMED_CODE`.',
    }),
    text: t.string({
      description: 'Anything that `lookup` understands: an ID, a code, a name or words, even with typos.',
    }),
    locale: t.field({ type: 'Locale', description: 'The locale to look for `text` in; all locales by default.' }),
    hasFindings: t.boolean({ description: '`true`: with findings on any of its texts. `false`: without.' }),
  }),
});

type Condition = (node: EventNode) => boolean;
export type EventFacet = Exclude<keyof EventFilter, 'locale'>;

/** One predicate per condition, so that a facet can omit its own. */
export async function eventConditions(
  where: EventFilter,
  snapshots: readonly CatalogSnapshot[],
  context: Pick<SchemaContext, 'signal'>,
): Promise<Conditions<EventNode, EventFacet>> {
  const { severity, outcome, operation, eventId, diagnosticCode, text, locale } = where;
  for (const [name, list] of Object.entries({ operation, eventId, diagnosticCode })) {
    if (list) requireListSize(`where.${name}`, list);
  }
  const found = text == null ? null : (await findTargets(text, locale, snapshots, context)).events;
  return {
    ...(severity && { severity: ({ event }) => severity.includes(event.severity) }),
    ...(outcome && { outcome: ({ event }) => outcome.includes(event.outcome) }),
    ...(operation && { operation: ({ event }) => operation.includes(event.operation) }),
    ...(eventId && { eventId: ({ event }) => eventId.includes(event.eventId) }),
    ...(diagnosticCode && { diagnosticCode: citesOneOf(canonicalCodes(diagnosticCode, snapshots)) }),
    ...(where.hasFindings != null && { hasFindings: (node) => hasFindings(node) === where.hasFindings }),
    ...(found && { text: isAmong(found) }),
  };
}

function citesOneOf(codes: ReadonlySet<string>): Condition {
  return ({ event }) => event.references.some(({ code, citedAs }) => codes.has(code ?? citedAs));
}

function isAmong(nodes: ReadonlySet<EventNode>): Condition {
  return (node) => nodes.has(node);
}

export function hasFindings({ event, snapshot }: EventNode): boolean {
  return snapshot.findings.byEvent.has(event.eventId);
}
