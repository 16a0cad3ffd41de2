import type { Locale } from '@eventide/catalog';
import { maskedText } from '../../analysis/pairs/masked.ts';
import type { Cell, Sentence, Vocabulary } from '../../model.ts';
import type { Identification, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';

/** Fewer words than this are names, or alike in several languages. */
const fewestWords = 4;
/** Of the words of a sentence in its own language at least this part is familiar. */
const familiarShare = 0.5;
/** A word that stands so often in a locale belongs to it; of one that stands once nobody knows. */
const often = 8;
/** How many words in between each locale's dictionary is asked about here: a bound on time, above what pages have. */
const mostAsked = 300;
/** How much likelier another language must be than the locale's own. */
const clearly = 0.15;
/** The part of a foreign sentence's words that the locale's own dictionary does not have. */
const unknownShare = 0.5;

/** The part of a sentence's ordinary words in the locale's own script, another one than Latin, that makes it the locale's own. */
const ownScriptShare = 0.25;

/** Languages that the identifier takes for one another or knows by one name. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['nb', 'nn', 'no', 'da']),
  new Set(['hr', 'sr', 'bs', 'sl', 'mk']),
  new Set(['id', 'ms']),
  new Set(['tl', 'fil', 'ceb']),
  new Set(['cs', 'sk']),
  new Set(['gl', 'pt']),
  new Set(['ca', 'es']),
  new Set(['zh', 'yue']),
  new Set(['fa', 'prs']),
  new Set(['uk', 'be', 'ru', 'bg']),
];

function areTakenForOneAnother(one: string, other: string): boolean {
  return one === other || families.some((family) => family.has(one) && family.has(other));
}

/** A sentence's text outside of links, which may keep a foreign title, and of placeholders, tags and addresses, and its words there. */
interface Spoken {
  readonly text: string;
  readonly words: readonly number[];
}

function spokenOf(cell: Cell, { span, firstWord, endWord }: Sentence): Spoken {
  const links = cell.parts.length > 1 ? linkRanges(cell) : [];
  const plain = maskedText(cell);
  const words: number[] = [];
  for (let at = firstWord; at < endWord; at++) {
    const start = cell.wordStarts[at] ?? 0;
    const isMasked = plain !== cell.text && plain.charAt(start) !== cell.text.charAt(start);
    if (!isMasked && !links.some((link) => link.start <= start && start < link.end)) words.push(cell.words[at] ?? 0);
  }
  let text = '';
  let start = span.start;
  for (const link of links) {
    if (link.end <= span.start || link.start >= span.end) continue;
    text += plain.slice(start, Math.max(start, link.start)) + ' ';
    start = link.end;
  }
  return { text: text + plain.slice(start, Math.max(start, span.end)), words };
}

function linkRanges(cell: Cell): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const { text, url, code } of cell.parts) {
    if (url !== null || code) ranges.push({ start, end: start + text.length });
    start += text.length;
  }
  return ranges;
}

/** A sentence that is left in another language. */
export interface ForeignSentence {
  readonly sentence: Sentence;
  readonly language: string;
}

const none: readonly ForeignSentence[] = [];

/** The sentences of a cell that are clearly in another language than the locale's. */
export function foreignSentences(input: RuleInput, cell: Cell): readonly ForeignSentence[] {
  if (cell.words.length < fewestWords) return none;
  let found: ForeignSentence[] | null = null;
  for (const sentence of cell.sentences) {
    const language = foreignLanguage(input, cell, sentence);
    if (language !== null) (found ??= []).push({ sentence, language });
  }
  return found ?? none;
}

function foreignLanguage(input: RuleInput, cell: Cell, sentence: Sentence): string | null {
  if (sentence.endWord - sentence.firstWord < fewestWords) return null;
  // The cheap question first: is the sentence made of words that the locale uses?
  if (isFamiliar(input, cell, sentence)) return null;
  const spoken = spokenOf(cell, sentence);
  const ordinary = spoken.words.filter((id) => isOrdinary(cell.vocabulary.word(id)));
  if (ordinary.length < fewestWords || areInOwnScript(cell, ordinary)) return null;
  if (knownShare(input, cell.locale, cell.vocabulary, ordinary) > 1 - unknownShare) return null;
  const identified = input.resources.identify(spoken.text);
  return identified !== null && isForeign(identified, cell.locale) ? identified.language : null;
}

const unfamiliar = 0;
const familiar = 1;
/** The dictionary is to say. */
const unasked = 2;

function isFamiliar(input: RuleInput, { locale, vocabulary, words }: Cell, sentence: Sentence): boolean {
  const { firstWord, endWord } = sentence;
  const known = input.analyse(familiarWords).get(locale) ?? new Uint8Array(0);
  const least = (endWord - firstWord) * familiarShare;
  let sure = 0;
  for (let at = firstWord; at < endWord; at++) if (known[words[at] ?? 0] === familiar) sure++;
  if (sure >= least) return true;
  let all = 0;
  for (let at = firstWord; at < endWord; at++) {
    const word = words[at] ?? 0;
    if (known[word] === unasked) {
      known[word] = input.resources.knows(locale, vocabulary.folded(word)) === false ? unfamiliar : familiar;
    }
    if (known[word] === familiar) all++;
  }
  return all >= least;
}

/** By locale, how familiar each word is. */
function familiarWords(input: RuleInput): ReadonlyMap<Locale, Uint8Array> {
  return new Map(input.locales.map((locale) => [locale, familiarIn(input, locale)]));
}

function familiarIn(input: RuleInput, locale: Locale): Uint8Array {
  const words = input.vocabulary(locale);
  const known = new Uint8Array(words.size);
  const asked: string[] = [];
  for (let id = 0; id < words.size; id++) {
    const count = words.count(id);
    if (count < 2) continue;
    if (count > often || asked.length === mostAsked) known[id] = familiar;
    else {
      asked.push(words.folded(id));
      known[id] = unasked;
    }
  }
  input.resources.expect(locale, asked);
  return known;
}

/** Neither acronym nor identifier nor name. */
export function isOrdinary(word: string): boolean {
  return /^\p{L}?[\p{Ll}\p{Lo}\p{M}]+$/u.test(word);
}

/** Paths and names in Latin letters are in texts of every script; what stands around them tells the language. */
function areInOwnScript({ locale, vocabulary }: Cell, words: readonly number[]): boolean {
  const { script, letter } = writingOf(locale);
  if (script === 'Latn') return false;
  return words.filter((id) => letter.test(vocabulary.word(id))).length >= words.length * ownScriptShare;
}

function knownShare(input: RuleInput, locale: Locale, vocabulary: Vocabulary, words: readonly number[]): number {
  let known = 0;
  for (const id of words) {
    const answer = input.resources.knows(locale, vocabulary.folded(id));
    if (answer === null) return 0;
    if (answer) known++;
  }
  return known / words.length;
}

export function isForeign(identified: Identification, locale: Locale): boolean {
  const own = writingOf(locale).language;
  if (areTakenForOneAnother(own, identified.language)) return false;
  const top = identified.likelihood(identified.language) ?? 0;
  const ofOwn = identified.likelihood(own);
  // A language that the identifier does not know looks like its relatives.
  return ofOwn !== null && top > 0 && (top - ofOwn) / top >= clearly;
}
