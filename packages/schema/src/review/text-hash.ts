import { createHash } from 'node:crypto';
import type { Locale, SegmentText } from '@eventide/catalog';
import type { SegmentNode } from '../context.ts';

/** Texts of a snapshot do not change, and every page of reviews asks for theirs again. */
const hashes = new WeakMap<object, string>();

/** What a decision on a text is bound to: SHA-256 of its Markdown as written, lower-case hex. */
export function textHashOf(text: Pick<SegmentText, 'markdown'>): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(text.markdown, 'utf8').digest('hex');
  hashes.set(text, hash);
  return hash;
}

/** The same of what a segment says, by locale. */
export function textHashesOf({ segment }: SegmentNode): ReadonlyMap<Locale, string> {
  return new Map([...segment.texts].map(([locale, text]) => [locale, textHashOf(text)]));
}
