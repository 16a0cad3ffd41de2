import type { Locale } from '@eventide/catalog';
import { knowledgeOf } from '../language/language.ts';
import { memo } from '../maps.ts';
import { byCodeUnit } from './code-units.ts';

/** The words of one text, in order: `starts[i]` and `ends[i]` are the offsets of word `i`, in UTF-16 code units. */
export interface WordRanges {
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

/** The class of a UTF-16 code unit. */
const classOf = byCodeUnit((unit) => {
  // A letter beyond the basic plane is two code units; treating both as letters keeps its word whole.
  if (unit >= 0xd800 && unit <= 0xdfff) return letter;
  const character = String.fromCharCode(unit);
  if (character === "'" || character === '\u2019') return apostrophe;
  if (unspacedScripts.test(character)) return unspaced;
  return wordLetters.test(character) ? letter : other;
});

const segmenterOf = memo((language: string) => new Intl.Segmenter(language, { granularity: 'word' }));

/**
 * Splits texts of a locale into words: runs of letters, digits and underscores; an elided article is a word of its own
 * together with its apostrophe. Scripts without spaces are split by the platform's dictionaries (`Intl.Segmenter`). Hyphens,
 * full stops and colons end a word.
 */
export function wordSplitter(locale: Locale): (text: string) => WordRanges {
  const language = new Intl.Locale(locale).language;
  const { elides } = knowledgeOf(language);
  return (text) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const length = text.length;
    let at = 0;
    while (at < length) {
      const kind = classOf(text.charCodeAt(at));
      const start = at;
      if (kind === letter) {
        at = endOfWord(text, at, elides);
        // The scheme of an address (`https`) is no word.
        if (text.startsWith('://', at)) continue;
        starts.push(start);
        ends.push(at);
      } else if (kind === unspaced) {
        while (at < length && classOf(text.charCodeAt(at)) === unspaced) at++;
        for (const { segment, index } of segmenterOf(language).segment(text.slice(start, at))) {
          starts.push(start + index);
          ends.push(start + index + segment.length);
        }
      } else at++;
    }
    return { starts, ends };
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
