import type { Document, Locale, Segment, SegmentText } from '../model.ts';
import { mergeOrder } from './consensus.ts';
import { isCode } from './is-code.ts';

const rowKey = /^(?:event\/(\d+)|code\/([^/~]+))(?:~\d+)?\//;
const repeatedRow = /^(?:event|code)\/[^/]*~\d+\//;

/**
 * Every segment of any locale with its texts, in source order. Rows that a few locales repeat stay with their documents; what
 * most of them repeat stands twice in the source.
 */
export function alignSegments(documents: readonly Document[]): Segment[] {
  const texts = new Map<string, Map<Locale, SegmentText>>();
  const repeats = new Map<string, number>();
  for (const { segments } of documents) {
    for (const { key } of segments) if (repeatedRow.test(key)) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  const repeatedByMost = (key: string): boolean =>
    documents.length > 1 && (repeats.get(key) ?? 0) * 2 > documents.length;
  const sequences = documents.map(({ locale, segments }) => {
    const keys: string[] = [];
    for (const segment of segments) {
      if (repeatedRow.test(segment.key) && !repeatedByMost(segment.key)) continue;
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
        code: code !== undefined && isCode(code) ? code : null,
        texts: byLocale,
      },
    ];
  });
}
