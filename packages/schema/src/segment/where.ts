import type { EventSeverity, Locale, SegmentKind } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import type { ReviewState } from '@eventide/contract';
import { builder } from '../builder.ts';
import { canonicalCodes } from '../code/spelling.ts';
import type { CatalogSnapshot, FindingNode, SchemaContext, SegmentNode } from '../context.ts';
import { isOpen, statuses, type StatusOf } from '../dismissal/status.ts';
import { EventSeverityRef } from '../event/enums.ts';
import type { Conditions } from '../facet/facet.ts';
import { FindingStatusRef, MqmSeverityRef, type FindingStatus } from '../finding/enums.ts';
import { requireTextLength } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { ReviewStateRef } from '../review/enums.ts';
import { inState } from '../review/in-state.ts';
import { requireRules } from '../rule/require-rules.ts';
import { folded } from '../text/folded.ts';
import { requireLocales } from '../text/locale.ts';
import { SegmentKindRef } from './kind.ts';

export interface SegmentFilter {
  readonly kind?: readonly SegmentKind[] | null | undefined;
  readonly key?: readonly string[] | null | undefined;
  readonly eventId?: readonly number[] | null | undefined;
  readonly diagnosticCode?: readonly string[] | null | undefined;
  readonly severity?: readonly EventSeverity[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
  readonly hasFindings?: boolean | null | undefined;
  readonly findingLocale?: readonly Locale[] | null | undefined;
  readonly findingStatus?: readonly FindingStatus[] | null | undefined;
  readonly rule?: readonly string[] | null | undefined;
  readonly mqmSeverity?: readonly MqmSeverity[] | null | undefined;
  readonly reviewState?: readonly ReviewState[] | null | undefined;
  readonly reviewLocale?: readonly Locale[] | null | undefined;
}

export const SegmentWhereRef = builder.inputType('SegmentWhere', {
  description: 'Conditions on segments. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    kind: t.field({ type: [SegmentKindRef], description: 'Of one of these kinds.' }),
    key: t.stringList({ description: 'With one of these keys.' }),
    eventId: t.intList({ description: 'Of an event with one of these IDs.' }),
    diagnosticCode: t.stringList({
      description:
        'Of one of these codes, in any spelling. Anything that is not a code is refused with `MALFORMED_CODE`.',
    }),
    severity: t.field({ type: [EventSeverityRef], description: 'Of an event with one of these severities.' }),
    text: t.string({ description: 'Containing this in the text or the key. Ignores case and accents.' }),
    locale: t.field({ type: 'Locale', description: 'The locale to look for `text` in; all locales by default.' }),
    hasFindings: t.boolean({ description: '`true`: with findings. `false`: without.' }),
    findingLocale: t.field({
      type: ['Locale'],
      description:
        'Restricts `hasFindings`, `rule` and `mqmSeverity` to findings in these locales and to defects of the source, which all locales share. An unknown locale is refused with `UNKNOWN_LOCALE`.',
    }),
    findingStatus: t.field({
      type: [FindingStatusRef],
      description:
        'Restricts `hasFindings`, `rule` and `mqmSeverity` to findings with one of these statuses; all by default, including dismissed findings.',
    }),
    rule: t.stringList({
      description: 'With a finding of one of these rules. An unknown rule is refused with `UNKNOWN_RULE`.',
    }),
    mqmSeverity: t.field({
      type: [MqmSeverityRef],
      description:
        'With a finding of one of these severities. If `rule` is given too, a single finding has to match both.',
    }),
    reviewState: t.field({
      type: [ReviewStateRef],
      description: 'With a text in one of these states, in any locale or in those of `reviewLocale`.',
    }),
    reviewLocale: t.field({
      type: ['Locale'],
      description:
        'The locales that `reviewState` applies to; all by default. An unknown locale is refused with `UNKNOWN_LOCALE`.',
    }),
  }),
});

type Condition = (node: SegmentNode) => boolean;

/**
 * One predicate per filter that is set. The filters on findings share one, because a single finding has to match them
 * all.
 */
export async function segmentConditions(
  where: SegmentFilter,
  snapshots: readonly CatalogSnapshot[],
  context: SchemaContext,
): Promise<Conditions<SegmentNode, string>> {
  const { kind, key, eventId, diagnosticCode, severity, text, locale, hasFindings, rule, mqmSeverity } = where;
  const { findingLocale, findingStatus, reviewState, reviewLocale } = where;
  for (const [name, list] of Object.entries({ key, eventId, diagnosticCode, rule, findingLocale, reviewLocale })) {
    if (list) requireListSize(`where.${name}`, list);
  }
  if (rule) requireRules(snapshots, rule);
  if (findingLocale) requireLocales(snapshots, findingLocale);
  if (reviewLocale) requireLocales(snapshots, reviewLocale);
  const codes = diagnosticCode && canonicalCodes(diagnosticCode, snapshots);
  return {
    ...(kind && { kind: ({ segment }) => kind.includes(segment.kind) }),
    ...(key && { key: ({ segment }) => key.includes(segment.key) }),
    ...(eventId && { eventId: ({ segment }) => segment.eventId !== null && eventId.includes(segment.eventId) }),
    ...(codes && { diagnosticCode: ({ segment }) => segment.code !== null && codes.has(segment.code) }),
    ...(severity && { severity: isOfEventOf(severity) }),
    ...((hasFindings ?? rule ?? mqmSeverity) != null && {
      // The store is read only if findings are told apart by status.
      findings: hasFittingFindings(where, findingStatus ? await statuses(snapshots, context) : isOpen),
    }),
    ...(text != null && { text: containing(text, locale) }),
    ...(reviewState && { reviewState: await inState(reviewState, reviewLocale, snapshots, context) }),
  };
}

function isOfEventOf(severity: readonly EventSeverity[]): Condition {
  return ({ segment, snapshot }) => {
    const event = segment.eventId === null ? undefined : snapshot.eventById.get(segment.eventId)?.event;
    return event !== undefined && severity.includes(event.severity);
  };
}

function hasFittingFindings(
  { hasFindings, findingLocale, findingStatus, rule, mqmSeverity }: SegmentFilter,
  statusOf: StatusOf,
): Condition {
  const counts = (node: FindingNode) =>
    (!findingLocale || node.finding.locale === null || findingLocale.includes(node.finding.locale)) &&
    (!findingStatus || findingStatus.includes(statusOf(node)));
  return ({ segment, snapshot }) => {
    const findings = (snapshot.findings.bySegment.get(segment.key) ?? []).filter(counts);
    const fits = ({ finding }: FindingNode) =>
      (!rule || rule.includes(finding.ruleId)) && (!mqmSeverity || mqmSeverity.includes(finding.mqmSeverity));
    return (
      (hasFindings == null || findings.length > 0 === hasFindings) && ((!rule && !mqmSeverity) || findings.some(fits))
    );
  };
}

function containing(text: string, locale: Locale | null | undefined): Condition {
  requireTextLength(text);
  const needle = folded(text.trim());
  return ({ segment }) =>
    folded(segment.key).includes(needle) ||
    [...segment.texts.values()].some(
      (one) => (locale ?? one.locale) === one.locale && folded(one.text).includes(needle),
    );
}
