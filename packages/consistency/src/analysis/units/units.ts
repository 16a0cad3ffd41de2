import type { Locale } from '@eventide/catalog';
import type { Vocabulary } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { memo } from '../../maps.ts';
import { morphologyOf, type Morphology } from './morphology.ts';

/** Words that concepts are mined from, at most, over all locales: the work stays the same however large the catalogue. */
const tokensMax = 60_000;
const wordsOfSentence = 14;

/**
 * A unit of meaning of one locale: a stem, one form of a stem, or a part of compounds. What is compared across locales is in which
 * sentences a unit stands, how often, and where in them.
 */
export interface Unit {
  readonly id: number;
  readonly key: string;
  /** The key's letters. */
  readonly word: string;
  /** For one form of a stem, the stem's unit. */
  readonly stem: Unit | null;
  /** Of a compound, the units of its parts. */
  readonly parts: Unit[];
  /** Sentences by their numbers, ascending, each with how often the unit stands in it and where on average, from 0 to 1. */
  readonly atoms: number[];
  readonly counts: number[];
  readonly positions: number[];
  total: number;
}

/** One locale's content words as units. */
export interface Units {
  readonly locale: Locale;
  readonly vocabulary: Vocabulary;
  readonly morphology: Morphology;
  readonly all: readonly Unit[];
  /** By sentence: the units in it. Null where the locale lacks the sentence. */
  readonly inAtom: readonly (readonly Unit[] | null)[];
  /** The same as numbers side by side: what stands in a sentence is looked through again and again. */
  readonly flat: FlatUnits;
  /** Units of any word of the locale: its stem, its form, the parts of it. */
  readonly ofWord: (word: number) => readonly Unit[];
}

interface FlatUnits {
  /** By sentence, where its units begin in `ids`; one more for the end of the last. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** Beside each of `ids`, how often it stands in the sentence. */
  readonly counts: Int32Array;
  /** By id, how often the unit stands in all sentences. */
  readonly totals: Int32Array;
}

/**
 * Prose sentences of the catalogue in source order (evenly chosen ones of a large catalogue) and each locale's units in them. Locales
 * without a stemmer are left out: their inflections would pass for different terms.
 */
export interface UnitTable {
  readonly atoms: readonly AlignedSentence[];
  readonly byLocale: ReadonlyMap<Locale, Units>;
}

export function unitTable(input: RuleInput): UnitTable {
  const atoms = sampled(input);
  const byLocale = new Map<Locale, Units>();
  for (const locale of input.locales) {
    if (input.resources.hasStemmer(locale)) byLocale.set(locale, unitsOf(input, locale, atoms));
  }
  return { atoms, byLocale };
}

function sampled(input: RuleInput): AlignedSentence[] {
  const rows = input.rowsOf('prose');
  const most = Math.ceil(tokensMax / wordsOfSentence / Math.max(1, input.locales.length));
  const step = Math.max(1, Math.ceil(rows.length / most));
  const atoms: AlignedSentence[] = [];
  for (let at = 0; at < rows.length && atoms.length < most; at += step) {
    const row = rows[at];
    if (row !== undefined) atoms.push(...input.sentences(row));
  }
  return atoms;
}

/** A locale's own sentence; not one in which it says what others say in several. */
export function ownPart({ parts }: AlignedSentence, locale: Locale): SentencePart | undefined {
  const part = parts.get(locale);
  return part === undefined || part.shared ? undefined : part;
}

function unitsOf(input: RuleInput, locale: Locale, atoms: readonly AlignedSentence[]): Units {
  const vocabulary = input.vocabulary(locale);
  const content = new Set<number>();
  for (const atom of atoms) {
    const part = ownPart(atom, locale);
    if (part === undefined) continue;
    for (let at = part.firstWord; at < part.endWord; at++) content.add(part.cell.words[at] ?? 0);
  }
  const isContent = contentTest(vocabulary);
  for (const word of content) if (!isContent(word)) content.delete(word);
  const morphology = morphologyOf(vocabulary, [...content], (word) => input.resources.stem(locale, word));
  const forms = new Map<string, Set<string>>();
  for (const word of content) {
    const stem = morphology.stem(word);
    const ofStem = forms.get(stem);
    if (ofStem === undefined) forms.set(stem, new Set([vocabulary.folded(word)]));
    else ofStem.add(vocabulary.folded(word));
  }

  const byKey = new Map<string, Unit>();
  const all: Unit[] = [];
  function unit(key: string, stem: Unit | null = null): Unit {
    let known = byKey.get(key);
    if (known === undefined) {
      known = {
        id: all.length,
        key,
        word: key.replace('=', ''),
        stem,
        parts: [],
        atoms: [],
        counts: [],
        positions: [],
        total: 0,
      };
      byKey.set(key, known);
      all.push(known);
    }
    return known;
  }
  const noUnits: readonly Unit[] = [];
  const ofWord = memo((word: number) => (isContent(word) ? unitsOfContent(word) : noUnits));
  function unitsOfContent(word: number): readonly Unit[] {
    const key = morphology.stem(word);
    if (key.length < stemMin && letters.test(vocabulary.word(word))) return noUnits;
    const stem = unit(key);
    const units = [stem];
    if ((forms.get(key)?.size ?? 0) > 1) units.push(unit(`=${vocabulary.folded(word)}`, stem));
    for (const part of morphology.parts(word)) {
      const partUnit = unit(part);
      if (units.includes(partUnit)) continue;
      units.push(partUnit);
      if (!stem.parts.includes(partUnit)) stem.parts.push(partUnit);
    }
    return units;
  }

  const inAtom = atoms.map((atom, number) => {
    const part = ownPart(atom, locale);
    if (part === undefined) return null;
    const here: Unit[] = [];
    const length = Math.max(1, part.endWord - part.firstWord);
    for (let at = part.firstWord; at < part.endWord; at++) {
      const position = (at - part.firstWord + 0.5) / length;
      for (const known of ofWord(part.cell.words[at] ?? 0)) if (enter(known, number, position)) here.push(known);
    }
    return here;
  });
  return { locale, vocabulary, morphology, all, inAtom, flat: flatten(all, inAtom), ofWord };
}

function flatten(all: readonly Unit[], inAtom: Units['inAtom']): FlatUnits {
  const starts = new Int32Array(inAtom.length + 1);
  inAtom.forEach((here, atom) => {
    starts[atom + 1] = (starts[atom] ?? 0) + (here?.length ?? 0);
  });
  const size = starts[inAtom.length] ?? 0;
  const ids = new Int32Array(size);
  const counts = new Int32Array(size);
  inAtom.forEach((here, atom) => {
    let at = starts[atom] ?? 0;
    for (const unit of here ?? []) {
      ids[at] = unit.id;
      counts[at++] = countIn(unit, atom);
    }
  });
  return { starts, ids, counts, totals: Int32Array.from(all, ({ total }) => total) };
}

/** How often a unit stands in a sentence. */
export function countIn(unit: Unit, atom: number): number {
  let low = 0;
  let high = unit.atoms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unit.atoms[middle] ?? 0) < atom) low = middle + 1;
    else high = middle;
  }
  return unit.atoms[low] === atom ? (unit.counts[low] ?? 0) : 0;
}

/** Notes that the unit stands in a sentence; true where it had not stood there before. */
function enter(unit: Unit, atom: number, position: number): boolean {
  unit.total++;
  const last = unit.atoms.length - 1;
  if (unit.atoms[last] === atom) {
    const count = unit.counts[last] ?? 1;
    unit.counts[last] = count + 1;
    unit.positions[last] = ((unit.positions[last] ?? 0) * count + position) / (count + 1);
    return false;
  }
  unit.atoms.push(atom);
  unit.counts.push(1);
  unit.positions.push(position);
  return true;
}

const stemMin = 3;
const ideographs = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30FC]{2,}$/u;
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,6}s?$/u;
const letters = /^[\p{L}\p{M}]{4,}$|^[\p{Script=Cyrillic}\p{Script=Greek}]{3,}$/u;
const kana = /^\p{Script=Hiragana}+$/u;

/**
 * Words that can be terms. Short words of alphabetic scripts are mostly function words, unless the page writes them as an acronym
 * too (`id` beside `ID`); so are kana alone.
 */
function contentTest(vocabulary: Vocabulary): (word: number) => boolean {
  return (id) => {
    const word = vocabulary.word(id);
    if (ideographs.test(word) || acronym.test(word)) return true;
    if (letters.test(word)) return !kana.test(word);
    return (
      word.length > 1 &&
      word.length < 4 &&
      vocabulary.id(word.toUpperCase()) !== undefined &&
      acronym.test(word.toUpperCase())
    );
  };
}
