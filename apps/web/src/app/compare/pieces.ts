import { invariants } from '@eventide/catalog/text';

/** A run of a text under the same markup, as the API gives it. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly url: string | null;
}

/** A run that is an invariant, or part of one, or holds none. */
export interface Piece extends Part {
  /** The whole invariant, in the form in which languages share it; null for other text. */
  readonly invariant: string | null;
}

/** The parts of a text, cut where its invariants begin and end. The pieces joined are the text. */
export function cutAtInvariants(parts: readonly Part[]): readonly Piece[] {
  const text = parts.map((part) => part.text).join('');
  const found = invariants(text).map(({ start, end, kind }) => {
    const token = text.slice(start, end);
    // A decimal comma is a matter of language: 1,5 and 1.5 are one number.
    return { start, end, token: kind === 'NUMBER' ? token.replace(',', '.') : token };
  });
  const edges = found.flatMap(({ start, end }) => [start, end]);
  let at = 0;
  return parts.flatMap((part) => {
    const [from, to] = [at, (at += part.text.length)];
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
    return cuts.slice(0, -1).map((start, index) => ({
      ...part,
      text: text.slice(start, cuts[index + 1]),
      invariant: found.find((token) => token.start <= start && start < token.end)?.token ?? null,
    }));
  });
}

/** The invariants of one text. */
export const invariantsOf = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.map(({ invariant }) => invariant).filter((invariant) => invariant !== null));
