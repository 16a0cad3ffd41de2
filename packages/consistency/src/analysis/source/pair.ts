import type { Locale, Span } from '@eventide/catalog';
import { foldedAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import type { Cell, Row } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { beadsMax } from './thresholds.ts';

/** One side of a bead: adjoining sentences of a cell, mostly one. */
export interface Side {
  readonly cell: Cell;
  /** Into `cell.text`. */
  readonly span: Span;
  /** Half-open range of indexes into `cell.words`. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Sentences of the source and the target's translation of them (Gale and Church 1993): one and one, or one and several. */
export interface Bead {
  readonly row: Row;
  /** Its index in `Pair.beads`. */
  readonly number: number;
  readonly source: Side;
  readonly target: Side;
}

/** A source and its translation into one language, sentence by sentence. */
export interface Pair {
  readonly source: Locale;
  readonly target: Locale;
  readonly beads: readonly Bead[];
  /** The rows that the beads are from. */
  readonly rows: readonly Row[];
}

/**
 * The source and the target of a catalogue that consists of these two; null of every other catalogue, and where both are in one
 * language. Of a large catalogue evenly spaced rows are read.
 */
export function pair(input: RuleInput): Pair | null {
  const { source } = input.catalog;
  const target = input.locales.find((locale) => locale !== source);
  if (source === null || target === undefined || input.locales.length !== 2) return null;
  if (languageOf(source) === languageOf(target)) return null;
  const rows = input.rowsOf('prose');
  const step = Math.max(1, Math.ceil(rows.length / beadsMax));
  const beads: Bead[] = [];
  const read: Row[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at];
    if (row?.cells.size !== 2) continue;
    read.push(row);
    for (const bead of beadsIn(input.sentences(row), source, target)) {
      beads.push({ row, number: beads.length, ...bead });
    }
  }
  return { source, target, beads, rows: read };
}

/** Sentences of which one side is said in one and the other in several are one bead. */
function beadsIn(
  sentences: readonly AlignedSentence[],
  source: Locale,
  target: Locale,
): Pick<Bead, 'source' | 'target'>[] {
  const beads: { source: SentencePart[]; target: SentencePart[] }[] = [];
  for (const { parts } of sentences) {
    const own = parts.get(source);
    const theirs = parts.get(target);
    if (own === undefined || theirs === undefined) continue;
    const last = beads.at(-1);
    if (last?.source.at(-1) === own) last.target.push(theirs);
    else if (last?.target.at(-1) === theirs) last.source.push(own);
    else beads.push({ source: [own], target: [theirs] });
  }
  return beads.flatMap((bead) => {
    const own = joined(bead.source);
    const theirs = joined(bead.target);
    return own === null || theirs === null ? [] : [{ source: own, target: theirs }];
  });
}

function joined(parts: readonly SentencePart[]): Side | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    cell: first.cell,
    span: { start: first.span.start, end: last.span.end },
    firstWord: first.firstWord,
    endWord: last.endWord,
  };
}

export function textOf({ cell, span }: Side): string {
  return cell.text.slice(span.start, span.end);
}

/** The words of a side in lower case. */
export function foldedWords({ cell, firstWord, endWord }: Side): string[] {
  return Array.from({ length: endWord - firstWord }, (_, index) => foldedAt(cell, firstWord + index));
}
