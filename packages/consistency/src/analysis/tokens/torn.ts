import type { Span } from '@eventide/catalog';

/** Where a text has a literal with white space inside of it. Null where it has it whole, or not at all. */
export function tornSpan(text: string, literal: string): Span | null {
  if (literal.length < 4) return null;
  const offsets: number[] = [];
  let packed = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (/\s/.test(character)) continue;
    offsets.push(index);
    packed += character.toLowerCase();
  }
  const at = packed.indexOf(literal.toLowerCase());
  if (at < 0) return null;
  const start = offsets[at] ?? 0;
  const end = (offsets[at + literal.length - 1] ?? 0) + 1;
  return end - start > literal.length ? { start, end } : null;
}
