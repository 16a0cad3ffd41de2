import type { Span } from '@eventide/catalog';
import type { Cell, Row, Vocabulary } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';

const fewestWitnesses = 2;
/** A word that a locale uses more often than this is at home there. */
const atHome = 2;
const shortest = 4;
const latinWord = /^\p{Script=Latin}[\p{Ll}\p{M}]+$/u;

/** English words in a cell that no other locale has there, each with the English words that belong to it. */
export function englishLeft(input: RuleInput, row: Row, cell: Cell): readonly Span[] {
  const { language, script } = writingOf(cell.locale);
  if (language === 'en' || row.cells.size - 1 < fewestWitnesses) return none;
  let spans: Span[] | null = null;
  const rare = rareWords(cell.vocabulary);
  for (let at = 0; at < cell.words.length; at++) {
    if (rare[cell.words[at] ?? 0] !== 1 || !isSeed(input, row, cell, at, script)) continue;
    let first = at;
    let last = at;
    while (first > 0 && isAdjacent(cell, first - 1) && isPartOf(input, row, cell, first - 1)) first--;
    while (last + 1 < cell.words.length && isAdjacent(cell, last) && isPartOf(input, row, cell, last + 1)) last++;
    (spans ??= []).push({ start: cell.wordStarts[first] ?? 0, end: cell.wordEnds[last] ?? 0 });
    at = last;
  }
  return spans ?? none;
}

const none: readonly Span[] = [];

const rareByVocabulary = new WeakMap<Vocabulary, Uint8Array>();

/** 1 for each word that is not at home in the locale and may be English by its letters: nearly all words are left out by this. */
function rareWords(vocabulary: Vocabulary): Uint8Array {
  let rare = rareByVocabulary.get(vocabulary);
  if (rare === undefined) {
    rare = new Uint8Array(vocabulary.size);
    for (let id = 0; id < rare.length; id++) {
      const word = vocabulary.word(id);
      if (vocabulary.count(id) <= atHome && word.length >= shortest && latinWord.test(word)) rare[id] = 1;
    }
    rareByVocabulary.set(vocabulary, rare);
  }
  return rare;
}

/** Of the rare ones, a capitalised word in the middle, or one hung on a word of the locale by a hyphen: a label, not a loan. */
function isSeed(input: RuleInput, row: Row, cell: Cell, at: number, script: string): boolean {
  const id = cell.words[at] ?? 0;
  const word = cell.vocabulary.word(id);
  const start = cell.wordStarts[at] ?? 0;
  const end = cell.wordEnds[at] ?? 0;
  const isLabel = word !== cell.vocabulary.folded(id) && (cell.text.charAt(end) === '-' || at > 0);
  if (script === 'Latn' ? !isLabel : false) return false;
  if (isElsewhere(row, cell, word) || isLink(cell, start) || isLiteral(cell, start, end)) return false;
  return isEnglish(input, row, cell, word);
}

function isPartOf(input: RuleInput, row: Row, cell: Cell, at: number): boolean {
  const word = cell.vocabulary.word(cell.words[at] ?? 0);
  if (!latinWord.test(word) || word.length < 3) return false;
  let keeping = 0;
  for (const other of row.cells.values()) if (other !== cell && hasWord(other, word)) keeping++;
  return keeping * 2 < row.cells.size - 1 && isEnglish(input, row, cell, word);
}

/** Known to English, or a part of the identifier in the same table row, and not known to the locale's own language. */
function isEnglish(input: RuleInput, row: Row, cell: Cell, word: string): boolean {
  const own = input.resources.knows(cell.locale, word.toLowerCase());
  if (own === true || (own === null && writingOf(cell.locale).script === 'Latn')) return false;
  return input.resources.knows('en', word.toLowerCase()) === true || isInName(input, row, word);
}

function isInName(input: RuleInput, row: Row, word: string): boolean {
  const name = input.row(row.segmentKey.replace(/\/[^/]+$/, '/name'));
  if (name?.type !== 'identifier') return false;
  for (const { text } of name.cells.values()) if (text.match(/\p{Lu}\p{Ll}+/gu)?.includes(word)) return true;
  return false;
}

function isElsewhere(row: Row, cell: Cell, word: string): boolean {
  for (const other of row.cells.values()) if (other !== cell && has(other, word)) return true;
  return false;
}

function has(cell: Cell, word: string): boolean {
  return cell.text.toLowerCase().includes(word.toLowerCase());
}

function hasWord(cell: Cell, word: string): boolean {
  const folded = word.toLowerCase();
  return cell.words.some((id) => cell.vocabulary.folded(id) === folded);
}

function isAdjacent(cell: Cell, at: number): boolean {
  const between = cell.text.slice(cell.wordEnds[at], cell.wordStarts[at + 1]);
  return between === ' ' || between === '-' || between === '\u00A0';
}

function isLink(cell: Cell, offset: number): boolean {
  let start = 0;
  for (const { text, url } of cell.parts) {
    if (offset >= start && offset < start + text.length) return url !== null;
    start += text.length;
  }
  return false;
}
