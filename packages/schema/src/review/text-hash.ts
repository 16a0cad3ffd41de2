import { createHash } from 'node:crypto';
import type { SegmentText } from '@eventide/catalog';

/** What a decision on a text is bound to: SHA-256 of its Markdown as written, lower-case hex. */
export function textHashOf({ markdown }: Pick<SegmentText, 'markdown'>): string {
  return createHash('sha256').update(markdown, 'utf8').digest('hex');
}
