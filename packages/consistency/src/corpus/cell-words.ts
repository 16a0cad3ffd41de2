import type { Span } from '@eventide/catalog';
import type { Cell } from '../model.ts';

/** The word at an index of a cell. Throws a RangeError where the cell has no such word. */
export function wordAt(cell: Cell, at: number): number {
  return cell.words[at] ?? noWord(cell, at);
}

/** The same word in lower case. */
export function foldedAt(cell: Cell, at: number): string {
  return cell.vocabulary.folded(wordAt(cell, at));
}

/** The text from one word up to another one, which is not included. Throws a RangeError where there is no such run of words. */
export function spanOfWords(cell: Cell, from: number, to: number): Span {
  if (from >= to) throw new RangeError(`A run of words from ${from} to ${to} of ${nameOf(cell)} has no text`);
  return { start: cell.wordStarts[from] ?? noWord(cell, from), end: cell.wordEnds[to - 1] ?? noWord(cell, to - 1) };
}

function noWord(cell: Cell, at: number): never {
  throw new RangeError(`${nameOf(cell)} has ${cell.words.length} words, so there is none at index ${at}`);
}

function nameOf({ segmentKey, locale }: Cell): string {
  return `${segmentKey} in ${locale}`;
}
