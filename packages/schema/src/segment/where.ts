import type { EventSeverity, Locale, SegmentKind } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { canonicalCodes } from '../code/spelling.ts';
import type { CatalogSnapshot, SegmentNode } from '../context.ts';
import { EventSeverityRef } from '../event/enums.ts';
import { requireTextLength } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { SegmentKindRef } from './kind.ts';

interface SegmentFilter {
  readonly kind?: readonly SegmentKind[] | null | undefined;
  readonly key?: readonly string[] | null | undefined;
  readonly eventId?: readonly number[] | null | undefined;
  readonly diagnosticCode?: readonly string[] | null | undefined;
  readonly severity?: readonly EventSeverity[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
}

export const SegmentWhereRef = builder.inputType('SegmentWhere', {
  description: 'Which segments. A list means any of its values; fields combine with "and"; null means no condition.',
  fields: (t) => ({
    kind: t.field({ type: [SegmentKindRef], description: 'Of these kinds.' }),
    key: t.stringList({ description: 'With these keys.' }),
    eventId: t.intList({ description: 'Of the events with these numbers.' }),
    diagnosticCode: t.stringList({
      description: 'Of these codes, in any spelling; what is no code is refused with `MALFORMED_CODE`.',
    }),
    severity: t.field({ type: [EventSeverityRef], description: 'Of events of these severities.' }),
    text: t.string({ description: 'With this in the text or the key, in any case and with any accents.' }),
    locale: t.field({ type: 'Locale', description: 'The language to look for `text` in; all of them without it.' }),
  }),
});

export function segmentFilter(
  where: SegmentFilter,
  snapshots: readonly CatalogSnapshot[],
): (node: SegmentNode) => boolean {
  const { kind, key, eventId, diagnosticCode, severity, text, locale } = where;
  for (const [name, list] of Object.entries({ key, eventId, diagnosticCode })) {
    if (list) requireListSize(`where.${name}`, list);
  }
  const codes = diagnosticCode && canonicalCodes(diagnosticCode, snapshots);
  const contains = text == null ? null : containing(text, locale);
  return (node) => {
    const { segment, snapshot } = node;
    const event = segment.eventId === null ? undefined : snapshot.eventById.get(segment.eventId)?.event;
    return (
      (!kind || kind.includes(segment.kind)) &&
      (!key || key.includes(segment.key)) &&
      (!eventId || (segment.eventId !== null && eventId.includes(segment.eventId))) &&
      (!codes || (segment.code !== null && codes.has(segment.code))) &&
      (!severity || (event !== undefined && severity.includes(event.severity))) &&
      (!contains || contains(node))
    );
  };
}

function containing(text: string, locale: Locale | null | undefined): (node: SegmentNode) => boolean {
  requireTextLength(text);
  const needle = folded(text.trim());
  return ({ segment }) =>
    folded(segment.key).includes(needle) ||
    [...segment.texts.values()].some(
      (one) => (locale ?? one.locale) === one.locale && folded(one.text).includes(needle),
    );
}

/** Case, accents and compatibility forms aside, so that what a reader takes for the same is the same. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
