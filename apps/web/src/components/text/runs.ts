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

/** A piece of a part that is, or is not, an invariant. The pieces of all runs joined are the text. */
export interface Piece {
  readonly text: string;
  readonly invariant: InvariantKind | null;
}

/** Cuts each part where invariants begin and end. They are looked for in the whole text: markup may cut one in two. */
export function markInvariants(
  parts: readonly TextPart[],
): readonly (TextPart & { readonly pieces: readonly Piece[] })[] {
  const found = invariants(parts.map(({ text }) => text).join(''));
  let offset = 0;
  return parts.map((part) => {
    const start = offset;
    offset += part.text.length;
    return { ...part, pieces: cut(part.text, start, found) };
  });
}

function cut(
  text: string,
  offset: number,
  found: readonly { readonly start: number; readonly end: number; readonly kind: InvariantKind }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, kind } of found) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from >= to) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), invariant: null });
    pieces.push({ text: text.slice(from, to), invariant: kind });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), invariant: null });
  return pieces;
}
