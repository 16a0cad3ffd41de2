import type { Span } from '@eventide/catalog';
import { tornLetters } from './thresholds.ts';

/** Where a text has a literal with white space inside. Null where it has it whole, or not at all. */
export function tornSpan(text: string, literal: string): Span | null {
  if (literal.length < tornLetters) return null;
  const offsets: number[] = [];
  let packed = '';
  for (const { index, 0: character } of text.matchAll(/\S/g)) {
    // A letter may have several code units in lower case (İ).
    const lower = character.toLowerCase();
    offsets.push(...Array.from({ length: lower.length }, () => index));
    packed += lower;
  }
  const searched = literal.toLowerCase();
  const at = packed.indexOf(searched);
  if (at < 0) return null;
  const start = offsets[at];
  const last = offsets[at + searched.length - 1];
  if (start === undefined || last === undefined) throw new RangeError(`"${literal}" does not lie within "${text}"`);
  return last + 1 - start > literal.length ? { start, end: last + 1 } : null;
}
