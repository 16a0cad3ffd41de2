import type { Locale, Span } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { SentencePart } from '../../rule.ts';
import { languageCount, languageOf } from '../../languages.ts';
import type { Lexicons } from '../concepts/lexicon.ts';
import { ownPart, type UnitTable } from '../units/units.ts';

/** A run of words of one locale in one sentence of the unit table. */
export interface Place {
  readonly locale: Locale;
  /** The sentence's number in the unit table. */
  readonly atom: number;
  readonly row: Row;
  readonly part: SentencePart;
  /** Half-open range of indexes into the cell's words. */
  readonly from: number;
  readonly to: number;
}

/** One locale words a phrase in two ways; the others keep to one. */
export interface Variation {
  /** The rarer wording. */
  readonly here: Place;
  readonly elsewhere: Place;
  /** More places of the rarer wording. */
  readonly also: readonly Place[];
  /** How often the usual wording stands. */
  readonly times: number;
  readonly witnesses: readonly Locale[];
}

export function spanOf({ part: { cell }, from, to }: Place): Span {
  return { start: cell.wordStarts[from] ?? 0, end: cell.wordEnds[to - 1] ?? 0 };
}

export function textOf(place: Place): string {
  const { start, end } = spanOf(place);
  return place.part.cell.text.slice(start, end);
}

/** Every locale's sentences of the unit table, with their numbers. */
export function* partsOf(table: UnitTable, locale: Locale): Generator<{ atom: number; row: Row; part: SentencePart }> {
  for (let atom = 0; atom < table.atoms.length; atom++) {
    const sentence = table.atoms[atom];
    const part = sentence === undefined ? undefined : ownPart(sentence, locale);
    if (sentence !== undefined && part !== undefined) yield { atom, row: sentence.row, part };
  }
}

/** What a run of words speaks of: the numbers of the concepts. */
export function conceptsIn(lexicons: Lexicons, { locale, part, from, to }: Place): Set<number> {
  const lexicon = lexicons.lexiconOf(locale);
  const concepts = new Set<number>();
  for (let at = from; at < to; at++) for (const one of lexicon.ofWord(part.cell.words[at] ?? 0)) concepts.add(one);
  return concepts;
}

const witnessesMin = 2;

/** So many languages besides the locale's own word both alike, and hardly any of them differently. */
export function isWitnessed(locale: Locale, alike: readonly Locale[], unlike: readonly Locale[]): boolean {
  const others = (locales: readonly Locale[]): number =>
    languageCount(locales.filter((other) => languageOf(other) !== languageOf(locale)));
  return others(alike) >= witnessesMin && others(unlike) * 3 < others(alike);
}
