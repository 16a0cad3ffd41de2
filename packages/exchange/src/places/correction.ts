import type { Span } from '@eventide/catalog';
import type { FindingPlace } from './place.ts';
import { isFrontMatter } from './source-span.ts';

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
 * A suggestion as an edit of the page. Null where the flagged words have markup in them or cannot be traced back, and where the
 * suggestion cannot stand there as it is: the markup would be lost, or the page be read otherwise.
 */
export function correctionOf(
  { source, text, spanText }: Pick<FindingPlace, 'source' | 'text' | 'spanText'>,
  suggestion: string,
): Correction | null {
  if (source === null || text === null || spanText === null) return null;
  const written = text.markdown.slice(source.start - text.span.start, source.end - text.span.start);
  if (written !== spanText && written.replace(/\\([!-/:-@[-`{-~])/g, '$1') !== spanText) return null;
  if (/[\r\n]/.test(suggestion)) return null;
  if (isFrontMatter(text.key)) return specialInYaml.test(suggestion) ? null : { span: source, markdown: suggestion };
  const escaped = suggestion.replace(special, '\\$&');
  const hasCode = text.parts.some(({ code }) => code);
  return hasCode && escaped !== suggestion ? null : { span: source, markdown: escaped };
}
