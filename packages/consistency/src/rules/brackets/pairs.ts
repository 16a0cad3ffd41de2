import type { Span } from '@eventide/catalog';

const pairs = ['()', '[]', '{}', '（）', '［］', '｛｝', '「」', '『』', '【】', '《》', '〈〉', '〔〕'];
const closing = new Map(pairs.map((pair) => [pair.charAt(1), pair.charAt(0)]));
const opening = new Set(pairs.map((pair) => pair.charAt(0)));
const partner = new Map(
  pairs.flatMap(
    (pair) =>
      [
        [pair.charAt(0), pair.charAt(1)],
        [pair.charAt(1), pair.charAt(0)],
      ] as const,
  ),
);
/** The same bracket in another width, which closes it in the eyes of a reader. */
const narrow = new Map(Array.from('（）［］｛｝', (wide, index) => [wide, '()[]{}'.charAt(index)] as const));

export const anyBracket = /[()[\]{}（）［］｛｝「」『』【】《》〈〉〔〕]/;
const brackets = new RegExp(anyBracket, 'g');
/** `a)`, `1)`, `iv.)` at the start of an item. */
const enumerator = /(?:^|\s)(?:\p{L}|\p{Nd}{1,3}|[ivx]{1,4})\.?$/u;
/** `:)`, `;-(`: faces. */
const face = /[:;]-?$/;

export interface Unpaired {
  readonly span: Span;
  readonly bracket: string;
  readonly expected: string;
  /** MIXED: closed by a bracket of another width or kind. */
  readonly kind: 'OPEN' | 'STRAY' | 'MIXED';
}

/** The brackets of a text that have no partner, or the wrong one. */
export function unpaired(text: string): Unpaired[] {
  const found: Unpaired[] = [];
  const stack: { bracket: string; at: number }[] = [];
  for (const { index, 0: bracket } of text.matchAll(brackets)) {
    const span = { start: index, end: index + 1 };
    const expected = partner.get(bracket) ?? '';
    if (opening.has(bracket)) {
      if (!face.test(text.slice(0, index))) stack.push({ bracket, at: index });
      continue;
    }
    const wanted = closing.get(bracket);
    const last = stack.at(-1);
    if (last === undefined) {
      const before = text.slice(Math.max(0, index - 6), index);
      if (!enumerator.test(before) && !face.test(before)) found.push({ span, bracket, expected, kind: 'STRAY' });
    } else if (last.bracket === wanted) stack.pop();
    else if (stack.some((open) => open.bracket === wanted)) {
      while (stack.at(-1)?.bracket !== wanted) found.push(openOf(stack.pop()));
      stack.pop();
    } else {
      stack.pop();
      const isWidth = (narrow.get(last.bracket) ?? last.bracket) === (narrow.get(wanted ?? '') ?? wanted);
      if (isWidth) found.push({ span, bracket, expected: partner.get(last.bracket) ?? '', kind: 'MIXED' });
      else found.push(openOf(last), { span, bracket, expected, kind: 'STRAY' });
    }
  }
  return [...found, ...stack.map(openOf)].sort((one, other) => one.span.start - other.span.start);
}

function openOf(open: { bracket: string; at: number } | undefined): Unpaired {
  const { bracket, at } = open ?? { bracket: '', at: 0 };
  return { span: { start: at, end: at + 1 }, bracket, expected: partner.get(bracket) ?? '', kind: 'OPEN' };
}
