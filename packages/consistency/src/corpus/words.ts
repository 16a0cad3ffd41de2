import type { Locale } from '@eventide/catalog';

/** Words of one text, in order: `starts[i]`, `ends[i]` for `i < count` are offsets in UTF-16 code units. */
export interface WordRanges {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const other = 1;
const letter = 2;
const apostrophe = 3;
/** Letters of scripts that write no spaces between words. */
const unspaced = 4;

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005-\u3007\u30FC]/u;
const wordLetters = /[\p{L}\p{M}\p{N}_]/u;

/** What each code unit is, found once: a table is an order of magnitude faster than asking a pattern each time. */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

function classify(unit: number): number {
  // The letters beyond the basic plane come in two halves; treating both as letters keeps such words whole.
  if (unit >= 0xd800 && unit <= 0xdfff) return letter;
  const character = String.fromCharCode(unit);
  if (character === "'" || character === '\u2019') return apostrophe;
  if (unspacedScripts.test(character)) return unspaced;
  return wordLetters.test(character) ? letter : other;
}

/** Languages in which an apostrophe ends a word (`dell'autorità`, `l'événement`); elsewhere it stands inside of one. */
const eliding = new Set(['ca', 'fr', 'fur', 'it', 'lij', 'oc', 'pt', 'scn', 'vec', 'wa']);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * Splits texts of a locale into words: runs of letters, digits and underscores; an elided article is a word of its own
 * together with its apostrophe. Runs of scripts without spaces are split by the platform's dictionaries. Hyphens,
 * full stops and colons end a word. The answer holds until the next text is split: the arrays are used again.
 */
export function wordSplitter(locale: Locale): (text: string) => WordRanges {
  const language = new Intl.Locale(locale).language;
  const elides = eliding.has(language);
  const starts: number[] = [];
  const ends: number[] = [];
  return (text) => {
    let count = 0;
    const length = text.length;
    let at = 0;
    while (at < length) {
      const kind = classOf(text.charCodeAt(at));
      const start = at;
      if (kind === letter) {
        at = endOfWord(text, at, elides);
        starts[count] = start;
        ends[count++] = at;
      } else if (kind === unspaced) {
        while (at < length && classOf(text.charCodeAt(at)) === unspaced) at++;
        for (const { segment, index } of segmenterOf(language).segment(text.slice(start, at))) {
          starts[count] = start + index;
          ends[count++] = start + index + segment.length;
        }
      } else at++;
    }
    return { count, starts, ends };
  };
}

function endOfWord(text: string, from: number, elides: boolean): number {
  let at = from;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === letter) at++;
    else if (kind === apostrophe && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === letter) {
      at++;
      if (elides) break;
    } else break;
  }
  return at;
}
