import { wordAt } from '../../corpus/cell-words.ts';
import { weakMemo } from '../../maps.ts';
import type { AlignedSentence } from '../../rule.ts';
import { partOf, sentenceOf, type Unit, type Units, type UnitTable } from '../units/units.ts';
import { neighbourPlacesMin, placesMax } from './thresholds.ts';

/**
 * A word that always stands beside another one, which the usual word never does, was chosen for what it stands beside: the source
 * may well have two things there.
 */
export function isChosenByNeighbour(main: Unit, other: Unit, units: Units, table: UnitTable): boolean {
  const [first, ...places] = placesOf(table)(units)(other);
  if (first === undefined || places.length + 1 < neighbourPlacesMin) return false;
  const usual = new Set(placesOf(table)(units)(main).flatMap(({ beside }) => [...beside]));
  return [...first.beside].some(
    (neighbour) => !usual.has(neighbour) && places.every(({ beside }) => beside.has(neighbour)),
  );
}

interface Place {
  readonly sentence: AlignedSentence;
  readonly beside: ReadonlySet<Unit>;
}

/** The same words are asked about for many sentences. */
const placesOf = weakMemo((table: UnitTable) =>
  weakMemo((units: Units) => weakMemo((unit: Unit) => findPlaces(unit, units, table))),
);

/** By place, the content words before and after a unit, and the other parts of its compound. */
function findPlaces(unit: Unit, units: Units, table: UnitTable): readonly Place[] {
  const places: Place[] = [];
  for (const number of [...unit.occurrences.keys()].slice(0, placesMax)) {
    const part = partOf(table, number, units.locale);
    if (part === undefined) continue;
    const content: (readonly Unit[])[] = [];
    for (let at = part.firstWord; at < part.endWord; at++) {
      const here = units.ofWord(wordAt(part.cell, at));
      if (here.length > 0) content.push(here);
    }
    for (const [at, here] of content.entries()) {
      if (!here.includes(unit)) continue;
      const beside = [...here.slice(1), ...(content[at - 1] ?? []), ...(content[at + 1] ?? [])];
      places.push({
        sentence: sentenceOf(table.sentences, number),
        beside: new Set(beside.filter((neighbour) => neighbour !== unit && neighbour.stem === null)),
      });
    }
  }
  return places;
}

/**
 * Everywhere else the word stands beside one and the same other word, and in this sentence it does not: there it is part of a longer
 * name (`punto de registro`), here it is a word by itself, and may mean another thing.
 */
export function standsAlone(unit: Unit, units: Units, table: UnitTable, sentence: AlignedSentence): boolean {
  const places = placesOf(table)(units)(unit);
  const here = places.filter((place) => place.sentence === sentence);
  const [first, ...others] = places.filter((place) => place.sentence !== sentence);
  if (first === undefined || here.length === 0 || others.length + 1 < neighbourPlacesMin) return false;
  const always = [...first.beside].filter(
    (neighbour) => !unit.parts.includes(neighbour) && others.every(({ beside }) => beside.has(neighbour)),
  );
  return always.length > 0 && always.every((neighbour) => here.every(({ beside }) => !beside.has(neighbour)));
}
