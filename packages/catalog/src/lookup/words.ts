import { foldText } from './fold.ts';

/** A word as dictionaries know it, in lower case, and as people type it, without accents. */
export interface Word {
  readonly lowered: string;
  readonly folded: string;
}

/** What has to be found for a word of a query: all `words`, or `whole`, which they are pieces of. */
export interface QueryTerm {
  readonly words: readonly Word[];
  readonly whole: Word | null;
}

const run = /[\p{L}\p{N}\p{M}]+/gu;
// Scripts that set no spaces between words, or join to a word what others keep apart.
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/u;
const partOfRun = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gsu');
const camelBorder = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** Longer than any word; a database refuses those of thousands. */
const wordLengthMax = 100;
/** Longer texts are cut: no sentence of the pages is longer. */
const queryLengthMax = 1000;
const termsMax = 32;

/** The words of a text in any script; identifiers whole and in pieces, unspaced scripts by pairs of letters. */
export function wordsOf(text: string): Word[] {
  return termsOf(text).flatMap(({ words, whole }) => (whole === null ? words : [...words, whole]));
}

/** What to look for, each term once. Empty where the text has no word. */
export function queryTermsOf(text: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const term of termsOf(text.slice(0, queryLengthMax))) {
    terms.set((term.whole ?? term.words[0])?.folded ?? '', term);
    if (terms.size === termsMax) break;
  }
  return [...terms.values()];
}

function* termsIn(text: string): Generator<QueryTerm> {
  for (const [letters] of text.normalize('NFKC').matchAll(run)) {
    for (const [part] of letters.matchAll(partOfRun)) {
      if (unspaced.test(part)) for (const pair of pairsOf(part)) yield { words: [wordOf(pair)], whole: null };
      else {
        const pieces = part.split(camelBorder);
        yield pieces.length === 1
          ? { words: [wordOf(part)], whole: null }
          : { words: pieces.map(wordOf), whole: wordOf(part) };
      }
    }
  }
}

function termsOf(text: string): QueryTerm[] {
  return [...termsIn(text)];
}

/** `ディスク` by ディ, ィス, スク: where a query's words begin and end needs no knowledge of the language. */
function pairsOf(text: string): string[] {
  const letters = Array.from(text);
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

function wordOf(text: string): Word {
  const lowered = text.slice(0, wordLengthMax).toLowerCase();
  return { lowered, folded: foldText(lowered) };
}

/** How many typing errors a word may have and still be meant; short words are too like each other for any. */
export function typosMax(word: string): number {
  if (word.length < 4 || unspaced.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** How many letters an ending may have that no stemmer takes off (Swedish `certifikat|et`) … */
const endingMax = 2;
/** … and how many must be left: shorter words begin others by chance. */
const shorterMin = 5;

/** What a word may be an inflected form of, by its beginning: to be looked for where the texts have it. */
export function shorterForms(folded: string): string[] {
  if (unspaced.test(folded)) return [];
  const lengths = Array.from({ length: endingMax }, (_, index) => folded.length - 1 - index);
  return lengths.filter((length) => length >= shorterMin).map((length) => folded.slice(0, length));
}
