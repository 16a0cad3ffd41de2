import type { Cell } from '../model.ts';

/** The word at an index of a cell. Throws a RangeError where the cell has no such word. */
export function wordAt(cell: Cell, at: number): number {
  return cell.words[at] ?? noWord(cell, at);
}

/** The same word in lower case. */
export function foldedAt(cell: Cell, at: number): string {
  return cell.vocabulary.folded(wordAt(cell, at));
}

function noWord(cell: Cell, at: number): never {
  throw new RangeError(`${nameOf(cell)} has ${cell.words.length} words, so there is none at index ${at}`);
}

function nameOf({ segmentKey, locale }: Cell): string {
  return `${segmentKey} in ${locale}`;
}
