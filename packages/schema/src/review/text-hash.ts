import { textHash, type Locale, type SegmentText } from '@eventide/catalog';
import type { SegmentNode } from '../context.ts';

/** The texts of a snapshot never change, and every page of reviews asks for their hashes again. */
const hashes = new WeakMap<object, string>();

/** {@link textHash}, computed once per text of a snapshot. */
export function textHashOf(text: Pick<SegmentText, 'markdown'>): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = textHash(text);
  hashes.set(text, hash);
  return hash;
}

/** The hashes of a segment's texts, by locale. */
export function textHashesOf({ segment }: SegmentNode): ReadonlyMap<Locale, string> {
  return new Map([...segment.texts].map(([locale, text]) => [locale, textHashOf(text)]));
}
