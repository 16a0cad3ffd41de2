import { invariants } from '@eventide/catalog/text';
import type { InvariantKind } from '@eventide/catalog/text';

/** A run of a text under the same markup, as the API cuts it; a link is absolute. */
export interface TextPart {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly url: string | null;
}

/** A stretch of a text that something is said of. Offsets are UTF-16 code units into the whole text. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** What ties it to marks of other texts that are about the same. */
  readonly id: string;
}

/** A piece of a part that is, or is not, an invariant. */
interface Piece {
  readonly text: string;
  readonly invariant: InvariantKind | null;
  /** The whole invariant, of which markup or a mark may leave but a part to this piece; null where there is none. */
  readonly term: string | null;
}

/** Consecutive pieces of a part under the same marks; the texts of all runs joined are the text. */
export interface Run<Mark> {
  /** In the order given; empty: nothing is said of it. */
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
}

type Cut<Mark> = TextPart & { readonly runs: readonly Run<Mark>[] };

/**
 * Marks, and invariants, of one text at most. A text of an article has a dozen; one that a machine has broken can have thousands,
 * and nobody could tell them apart.
 */
export const marksMax = 200;

/**
 * Cuts each part where marks and invariants begin and end, however they overlap; of each the first {@link marksMax} count, so that
 * it takes time in proportion to the text. Invariants are looked for in the whole text: markup may cut one in two. A mark of
 * nothing marks nothing.
 */
export function cutText<Mark extends TextMark>(
  parts: readonly TextPart[],
  allMarks: readonly Mark[] = [],
): readonly Cut<Mark>[] {
  const whole = parts.map(({ text }) => text).join('');
  const marks = allMarks.slice(0, marksMax);
  const found = invariants(whole).slice(0, marksMax);
  const cuts = [...new Set([...marks, ...found].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let offset = 0;
  return parts.map((part) => {
    const start = offset;
    const end = (offset += part.text.length);
    const within = cuts.filter((cut) => cut > start && cut < end);
    const pieces = [start, ...within].flatMap((from, index) => {
      const to = within[index] ?? end;
      if (from === to) return [];
      const covers = (range: { readonly start: number; readonly end: number }) =>
        range.start <= from && to <= range.end;
      const token = found.find(covers);
      const piece: Piece = {
        text: whole.slice(from, to),
        invariant: token?.kind ?? null,
        term: token === undefined ? null : whole.slice(token.start, token.end),
      };
      return [{ piece, marks: marks.filter(covers) }];
    });
    return { ...part, runs: joined(pieces) };
  });
}

function joined<Mark>(pieces: readonly { readonly piece: Piece; readonly marks: readonly Mark[] }[]): Run<Mark>[] {
  const runs: { marks: readonly Mark[]; pieces: Piece[] }[] = [];
  for (const { piece, marks } of pieces) {
    const last = runs.at(-1);
    const isSame = last?.marks.length === marks.length && last.marks.every((mark, index) => mark === marks[index]);
    if (last !== undefined && isSame) last.pieces.push(piece);
    else runs.push({ marks, pieces: [piece] });
  }
  return runs;
}

/** UTF-16 code units without a space, from which on a word may be broken anywhere: no language writes such words. */
const lettersOfWordMax = 60;

const longWord = new RegExp(`\\S{${lettersOfWordMax + 1}}`);

/** Whether a word of the text would make a column wider than a reader's window. */
export const hasLongWord = (parts: readonly Pick<TextPart, 'text'>[]): boolean =>
  longWord.test(parts.map(({ text }) => text).join(''));
