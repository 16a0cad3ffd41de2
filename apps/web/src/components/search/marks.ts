/** A piece of a text, and whether it is one of the words that were looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u;

/** Shorter words are in every text, and say nothing of why this one was found. */
const lengthMin = 3;
/** Two forms of one word have so much of the longer one in common, and so many letters at least. */
const sharedMin = { share: 0.6, letters: 4 } as const;

/** Cuts a text up so that the words of a query in it can be marked, whatever their case, accents and inflection. */
export function markWords(text: string, query: string): MarkedPiece[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [{ text, isMarked: false }];
  const pieces: MarkedPiece[] = [];
  let end = 0;
  const push = (piece: string, isMarked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, isMarked });
  };
  for (const { 0: found, index } of text.matchAll(word)) {
    const range = rangeIn(found, asked);
    if (range === null) continue;
    push(text.slice(end, index + range.start), false);
    push(text.slice(index + range.start, index + range.end), true);
    end = index + range.end;
  }
  push(text.slice(end), false);
  return pieces;
}

function wordsOf(query: string): string[] {
  const words = [...query.slice(0, queryMax).matchAll(word)].map(([found]) => fold(found));
  return [...new Set(words.filter((found) => found.length >= (unspaced.test(found) ? 2 : lengthMin)))];
}

/** What is looked for in texts is at their beginning; the rest of a long paste marks nothing. */
const queryMax = 500;

function rangeIn(found: string, asked: readonly string[]): { readonly start: number; readonly end: number } | null {
  if (unspaced.test(found)) {
    const own = asked.find((one) => found.includes(one));
    if (own === undefined) return null;
    const start = found.indexOf(own);
    return { start, end: start + own.length };
  }
  const folded = fold(found);
  return asked.some((one) => isSame(one, folded)) ? { start: 0, end: found.length } : null;
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= sharedMin.letters && shared >= sharedMin.share * Math.max(one.length, other.length);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
