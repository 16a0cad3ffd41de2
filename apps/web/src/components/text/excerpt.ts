/** UTF-16 code units that are shown of a text on each side of what is said about it, where the text is longer than both together. */
const aroundMax = 500;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a text that shows a span of it: all of it, unless it is far longer than what can be read beside a finding. The span
 * that comes back is the same stretch, in the part; a stretch that is too long itself is shown by its beginning.
 */
export function excerptOf(text: string, span: Span | null): { readonly text: string; readonly span: Span | null } {
  if (text.length <= 2 * aroundMax) return { text, span };
  const { start, end } = span ?? { start: 0, end: 0 };
  const from = start <= aroundMax ? 0 : wholeCharacter(text, start - aroundMax);
  const to = wholeCharacter(text, Math.min(text.length, Math.min(end, start + aroundMax) + aroundMax));
  const [before, after] = [from === 0 ? '' : '… ', to === text.length ? '' : ' …'];
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    span: span && { start: start + shift, end: Math.min(end, to) + shift },
  };
}

/** The offset, or the one before it where it would tear a pair of surrogates apart. */
const wholeCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
