import { createHash } from 'node:crypto';
import type { Locale, SegmentText } from '@eventide/catalog';
import type { SegmentNode } from '../context.ts';

/** What a decision on a text is bound to: SHA-256 of its Markdown as written, lower-case hex. */
export function textHashOf({ markdown }: Pick<SegmentText, 'markdown'>): string {
  return createHash('sha256').update(markdown, 'utf8').digest('hex');
}

/** The same of what a segment says, by locale. */
export function textHashesOf({ segment }: SegmentNode): ReadonlyMap<Locale, string> {
  return new Map([...segment.texts].map(([locale, text]) => [locale, textHashOf(text)]));
}
