import type { EventSeverity, Locale, MessageLanguage, SegmentKind, TranslationType } from '@eventide/catalog';
import { formatFinding, type MqmSeverity } from '@eventide/consistency';
import { builder } from '../builder.ts';
import { TranslationTypeRef } from '../catalog/document.ts';
import { canonicalCodes } from '../code/spelling.ts';
import type { CatalogSnapshot, FindingNode } from '../context.ts';
import { EventSeverityRef } from '../event/enums.ts';
import type { Conditions } from '../facet/facet.ts';
import type { StatusOf } from '../dismissal/status.ts';
import { requireTextLength } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { requireRules } from '../rule/require-rules.ts';
import { SegmentKindRef } from '../segment/kind.ts';
import { folded } from '../text/folded.ts';
import { requireLocales } from '../text/locale.ts';
import { messageLanguageArgument } from '../text/message-language.ts';
import { FindingStatusRef, MqmSeverityRef, type FindingStatus } from './enums.ts';

export interface FindingFilter {
  readonly rule?: readonly string[] | null | undefined;
  readonly mqmSeverity?: readonly MqmSeverity[] | null | undefined;
  readonly locale?: readonly Locale[] | null | undefined;
  readonly isSource?: boolean | null | undefined;
  readonly translationType?: readonly TranslationType[] | null | undefined;
  readonly segment?: readonly string[] | null | undefined;
  readonly kind?: readonly SegmentKind[] | null | undefined;
  readonly eventId?: readonly number[] | null | undefined;
  readonly diagnosticCode?: readonly string[] | null | undefined;
  readonly eventSeverity?: readonly EventSeverity[] | null | undefined;
  readonly status?: readonly FindingStatus[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** A language narrows nothing by itself. */
export type FindingFacet = Exclude<keyof FindingFilter, 'language'>;

export const FindingWhereRef = builder.inputType('FindingWhere', {
  description: 'Conditions on findings. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    rule: t.stringList({ description: 'Of one of these rules. An unknown rule is refused with `UNKNOWN_RULE`.' }),
    mqmSeverity: t.field({ type: [MqmSeverityRef], description: 'With one of these severities.' }),
    locale: t.field({
      type: ['Locale'],
      description:
        'In one of these locales, which excludes defects of the source. An unknown locale is refused with `UNKNOWN_LOCALE`.',
    }),
    isSource: t.boolean({
      description: '`true`: defects of the source, which all locales share. `false`: all others.',
    }),
    translationType: t.field({
      type: [TranslationTypeRef],
      description: 'In pages that were translated in one of these ways, which excludes defects of the source.',
    }),
    segment: t.stringList({ description: 'With a place on one of the segments with these keys.' }),
    kind: t.field({ type: [SegmentKindRef], description: 'On segments of these kinds.' }),
    eventId: t.intList({ description: 'On texts of the events with these IDs.' }),
    diagnosticCode: t.stringList({
      description:
        'On texts of these codes, in any spelling. Anything that is not a code is refused with `MALFORMED_CODE`.',
    }),
    eventSeverity: t.field({ type: [EventSeverityRef], description: 'On texts of events with these severities.' }),
    status: t.field({
      type: [FindingStatusRef],
      description: 'With one of these statuses; all by default, including dismissed findings.',
    }),
    text: t.string({
      description: 'Containing this in the message, rule, key, suggestion or flagged words. Ignores case and accents.',
    }),
    language: t.string({
      description: `Of the messages that \`text\` is looked for in. ${messageLanguageArgument.description}`,
    }),
  }),
});

/** One predicate per filter that is set, so that a facet can omit its own. */
export function findingConditions(
  where: FindingFilter,
  snapshots: readonly CatalogSnapshot[],
  statusOf: StatusOf,
  language: MessageLanguage,
): Conditions<FindingNode, FindingFacet> {
  const { rule, mqmSeverity, locale, isSource, translationType, segment, kind, eventId, diagnosticCode } = where;
  const { eventSeverity, status, text } = where;
  for (const [name, list] of Object.entries({ rule, locale, segment, eventId, diagnosticCode })) {
    if (list) requireListSize(`where.${name}`, list);
  }
  if (rule) requireRules(snapshots, rule);
  if (locale) requireLocales(snapshots, locale);
  const codes = diagnosticCode && canonicalCodes(diagnosticCode, snapshots);
  return {
    ...(rule && { rule: ({ finding }) => rule.includes(finding.ruleId) }),
    ...(mqmSeverity && { mqmSeverity: ({ finding }) => mqmSeverity.includes(finding.mqmSeverity) }),
    ...(locale && { locale: ({ finding }) => finding.locale !== null && locale.includes(finding.locale) }),
    ...(isSource != null && { isSource: ({ finding }) => (finding.locale === null) === isSource }),
    ...(translationType && { translationType: (node) => isAmong(translationType, translationTypeOf(node)) }),
    ...(segment && { segment: ({ finding }) => finding.places.some((place) => segment.includes(place.segmentKey)) }),
    ...(kind && { kind: ({ segments }) => segments.some((one) => kind.includes(one.segment.kind)) }),
    ...(eventId && { eventId: ({ segments }) => segments.some((one) => isAmong(eventId, one.segment.eventId)) }),
    ...(codes && { diagnosticCode: ({ segments }) => segments.some((one) => isAmong([...codes], one.segment.code)) }),
    ...(eventSeverity && { eventSeverity: (node) => isAmong(eventSeverity, eventSeverityOf(node)) }),
    ...(status && { status: (node) => status.includes(statusOf(node)) }),
    ...(text != null && { text: containing(text, language) }),
  };
}

export function eventSeverityOf({ segment, snapshot }: FindingNode): EventSeverity | null {
  return snapshot.eventById.get(segment?.segment.eventId ?? Number.NaN)?.event.severity ?? null;
}

/** How the page that a finding is in was translated; null for a defect of the source. */
export function translationTypeOf({ finding: { locale }, snapshot }: FindingNode): TranslationType | null {
  return locale === null ? null : (snapshot.catalog.documents.get(locale)?.provenance.translationType ?? null);
}

function isAmong<T>(values: readonly T[], value: T | null | undefined): boolean {
  return value != null && values.includes(value);
}

function containing(text: string, language: MessageLanguage): (node: FindingNode) => boolean {
  requireTextLength(text);
  const needle = folded(text.trim());
  return ({ finding, snapshot }) => {
    const { ruleId, suggestion, locale, places } = finding;
    const flagged = places.map(({ segmentKey, span }) => {
      const own = locale === null ? undefined : snapshot.segmentByKey.get(segmentKey)?.segment.texts.get(locale)?.text;
      return span === null || own === undefined ? '' : own.slice(span.start, span.end);
    });
    const keys = places.map(({ segmentKey }) => segmentKey);
    const message = formatFinding(finding, language);
    return [message, ruleId, ...keys, suggestion ?? '', ...flagged].some((one) => folded(one).includes(needle));
  };
}
