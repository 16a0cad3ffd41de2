import type { AlignedSentence } from '../../rule.ts';
import { ownPart, type Unit, type Units, type UnitTable } from '../units/units.ts';

const surroundingsMax = 24;
const chosenMin = 3;

/**
 * A word that always stands beside another one, which the usual word never does, was chosen for what it stands beside: the source
 * may well have two things there.
 */
export function isChosenByNeighbour(main: Unit, other: Unit, units: Units, table: UnitTable): boolean {
  const [first, ...places] = neighboursOf(other, units, table);
  if (first === undefined || places.length + 1 < chosenMin) return false;
  const usual = new Set(neighboursOf(main, units, table).flatMap((beside) => [...beside]));
  return [...first].some((neighbour) => !usual.has(neighbour) && places.every((beside) => beside.has(neighbour)));
}

function neighboursOf(unit: Unit, units: Units, table: UnitTable): ReadonlySet<Unit>[] {
  return placesOf(unit, units, table).map(({ beside }) => beside);
}

interface Place {
  /** The sentence's number in the unit table. */
  readonly atom: number;
  readonly beside: ReadonlySet<Unit>;
}

/** The same words are asked about in many sentences. */
const known = new WeakMap<Unit, readonly Place[]>();

function placesOf(unit: Unit, units: Units, table: UnitTable): readonly Place[] {
  let places = known.get(unit);
  if (places === undefined) known.set(unit, (places = findPlaces(unit, units, table)));
  return places;
}

/** By place, the content words before and behind a unit, and the other parts of its compound. */
function findPlaces(unit: Unit, units: Units, table: UnitTable): readonly Place[] {
  const places: Place[] = [];
  for (const atom of unit.atoms.slice(0, surroundingsMax)) {
    const sentence = table.atoms[atom];
    const part = sentence === undefined ? undefined : ownPart(sentence, units.locale);
    if (part === undefined) continue;
    const content: (readonly Unit[])[] = [];
    for (let at = part.firstWord; at < part.endWord; at++) {
      const here = units.ofWord(part.cell.words[at] ?? 0);
      if (here.length > 0) content.push(here);
    }
    content.forEach((here, at) => {
      if (!here.includes(unit)) return;
      const beside = [...here.slice(1), ...(content[at - 1] ?? []), ...(content[at + 1] ?? [])];
      places.push({
        atom,
        beside: new Set(beside.filter((neighbour) => neighbour !== unit && neighbour.stem === null)),
      });
    });
  }
  return places;
}

/**
 * Everywhere else the word stands beside one and the same other word, and in this sentence it does not: there it is part of a longer
 * name (`punto de registro`), here it is a word by itself, and may mean another thing.
 */
export function standsAlone(unit: Unit, units: Units, table: UnitTable, sentence: AlignedSentence): boolean {
  const here: ReadonlySet<Unit>[] = [];
  const elsewhere: ReadonlySet<Unit>[] = [];
  const places = placesOf(unit, units, table);
  if (!places.some(({ atom }) => table.atoms[atom] === sentence)) return false;
  for (const place of places) (table.atoms[place.atom] === sentence ? here : elsewhere).push(place.beside);
  const [first, ...others] = elsewhere;
  if (first === undefined || here.length === 0 || elsewhere.length < chosenMin) return false;
  const always = [...first].filter(
    (neighbour) => !unit.parts.includes(neighbour) && others.every((beside) => beside.has(neighbour)),
  );
  return always.length > 0 && always.every((neighbour) => here.every((beside) => !beside.has(neighbour)));
}
