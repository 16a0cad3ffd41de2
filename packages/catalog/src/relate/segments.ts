import type { Document, Locale, Segment, SegmentText } from '../model.ts';
import { mergeOrder } from './consensus.ts';

const rowKey = /^(?:event\/(\d+)|code\/(0x[0-9A-F]{8}))\//;

/** Every segment of any locale with its texts, in source order. Repeated rows stay with their documents. */
export function alignSegments(documents: readonly Document[]): Segment[] {
  const texts = new Map<string, Map<Locale, SegmentText>>();
  const sequences = documents.map(({ locale, segments }) => {
    const keys: string[] = [];
    for (const segment of segments) {
      if (/^(?:event|code)\/[^/]*~\d+\//.test(segment.key)) continue;
      const byLocale = texts.get(segment.key) ?? new Map<Locale, SegmentText>();
      if (byLocale.has(locale)) continue;
      texts.set(segment.key, byLocale.set(locale, segment));
      keys.push(segment.key);
    }
    return keys;
  });
  return mergeOrder(sequences).flatMap((key) => {
    const byLocale = texts.get(key);
    const first = byLocale?.values().next().value;
    if (!byLocale || !first) return [];
    const [, eventId, code] = rowKey.exec(key) ?? [];
    return [
      {
        key,
        kind: first.kind,
        eventId: eventId === undefined ? null : Number(eventId),
        code: code ?? null,
        texts: byLocale,
      },
    ];
  });
}
