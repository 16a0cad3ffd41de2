import type { Locale, Span } from '@eventide/catalog';
import { spanOfWords, wordAt } from '../../corpus/cell-words.ts';
import { languageCount, languageOf } from '../../languages.ts';
import type { Row } from '../../model.ts';
import type { SentencePart } from '../../rule.ts';
import type { Lexicons } from '../concepts/lexicon.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { ownPart, type UnitTable } from '../units/units.ts';
import { unlikeShare, witnessesMin } from './thresholds.ts';

/** A run of words of one locale in one sentence of the unit table. */
export interface Place {
  readonly locale: Locale;
  /** The sentence's number in the unit table. */
  readonly sentence: number;
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
  /** How often the usual wording occurs. */
  readonly times: number;
  readonly witnesses: readonly Locale[];
}

export function spanOf({ part, from, to }: Place): Span {
  return spanOfWords(part.cell, from, to);
}

export function textOf(place: Place): string {
  const { start, end } = spanOf(place);
  return place.part.cell.text.slice(start, end);
}

interface NumberedPart {
  readonly sentence: number;
  readonly row: Row;
  readonly part: SentencePart;
}

/** A locale's sentences of the unit table, with their numbers. */
export function partsIn({ sentences }: UnitTable, locale: Locale): readonly NumberedPart[] {
  return sentences.flatMap((aligned, sentence) => {
    const part = ownPart(aligned, locale);
    return part === undefined ? [] : [{ sentence, row: aligned.row, part }];
  });
}

/** The concepts that a run of words stands for. */
export function conceptsIn(lexicons: Lexicons, { locale, part, from, to }: Place): ReadonlySet<WitnessedConcept> {
  const lexicon = lexicons.lexiconOf(locale);
  const concepts = new Set<WitnessedConcept>();
  for (let at = from; at < to; at++) for (const one of lexicon.ofWord(wordAt(part.cell, at))) concepts.add(one);
  return concepts;
}

/** True where enough languages besides the locale's own word both places alike, and hardly any word them differently. */
export function isWitnessed(
  { leftOut }: Lexicons,
  locale: Locale,
  alike: readonly Locale[],
  unlike: readonly Locale[],
): boolean {
  const others = (locales: readonly Locale[]): number =>
    languageCount(locales.filter((other) => languageOf(other) !== languageOf(locale)));
  return others(alike) >= witnessesMin - leftOut && others(unlike) < others(alike) * unlikeShare;
}
