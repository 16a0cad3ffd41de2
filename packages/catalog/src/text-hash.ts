import { createHash } from 'node:crypto';
import type { SegmentText } from './model.ts';

/**
 * Identifies a text: whatever is recorded about a text, such as a review decision, holds as long as its hash is the same.
 * @returns SHA-256 of the Markdown as written, lower-case hex.
 */
export function textHash({ markdown }: Pick<SegmentText, 'markdown'>): string {
  return createHash('sha256').update(markdown, 'utf8').digest('hex');
}
