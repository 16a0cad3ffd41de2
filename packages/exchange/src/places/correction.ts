import type { Span } from '@eventide/catalog';
import type { FindingPlace } from './place.ts';
import { isFrontMatter, sourceSpan } from './source-span.ts';

/** What is to be replaced in a page's source, and by which Markdown. */
export interface Correction {
  /** UTF-16 code units into `Document.source`. */
  readonly span: Span;
  readonly markdown: string;
}

/** What would be markup, or the end of a cell, in running text. An underscore within a word is none. */
const special = /[\\`*[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)|~(?=~)/giu;
/** What YAML reads as more than a text, wherever it stands in a value. */
const specialInYaml = /[:#"'\\&*!|>%@`{}[\]\r\n]/;

/**
 * A suggestion as an edit of the page: of what differs between the flagged words and the suggestion, so that markup around it
 * stays. Null where there is markup within that, or it cannot be traced back, and where the suggestion cannot stand there as it
 * is.
 */
export function correctionOf(
  { text }: Pick<FindingPlace, 'text'>,
  flagged: Span,
  suggestion: string,
): Correction | null {
  if (text === null) return null;
  const old = text.text.slice(flagged.start, flagged.end);
  const { before, after } = sameEnds(old, suggestion);
  const part = { start: flagged.start + before, end: flagged.end - after };
  const span = sourceSpan(text, part);
  if (span === null) return null;
  const written = text.markdown.slice(span.start - text.span.start, span.end - text.span.start);
  const shown = text.text.slice(part.start, part.end);
  if (written !== shown && written.replace(/\\([!-/:-@[-`{-~])/g, '$1') !== shown) return null;
  const added = suggestion.slice(before, suggestion.length - after);
  if (/[\r\n]/.test(added)) return null;
  if (isFrontMatter(text.key)) return specialInYaml.test(added) ? null : { span, markdown: added };
  const escaped = added.replace(special, '\\$&');
  const hasCode = text.parts.some(({ code }) => code);
  return hasCode && escaped !== added ? null : { span, markdown: escaped };
}

/** How many code units two texts share at their beginnings and ends; no character is cut in two. */
function sameEnds(one: string, other: string): { readonly before: number; readonly after: number } {
  const max = Math.min(one.length, other.length);
  let before = 0;
  while (before < max && one[before] === other[before]) before++;
  if (isHigh(one, before - 1)) before--;
  let after = 0;
  while (after < max - before && one[one.length - 1 - after] === other[other.length - 1 - after]) after++;
  if (after > 0 && isHigh(one, one.length - after - 1)) after--;
  return { before, after };
}

function isHigh(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at));
}
