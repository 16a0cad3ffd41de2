import { foldedAt, wordAt } from '../../corpus/cell-words.ts';
import { weakMemo } from '../../maps.ts';
import type { SentencePart } from '../../rule.ts';
import { partOf, type Unit, type Units, type UnitTable } from '../units/units.ts';
import type { Case } from './case.ts';
import { surroundingsMax } from './thresholds.ts';

/** True where a word stands after the same two words as the locale's usual word for the concept does elsewhere. */
export function standsInPlaceOf({ lexicon, table }: Case, unit: Unit, part: SentencePart, at: number): boolean {
  const context = twoWordsBefore(part, at);
  return context !== null && contextsOf(table)(lexicon.units)(unit).has(context);
}

/** The two words before one: `detalles del`. Null near the start of a sentence. */
function twoWordsBefore({ cell, firstWord }: SentencePart, at: number): string | null {
  return at - 2 < firstWord ? null : `${foldedAt(cell, at - 2)} ${foldedAt(cell, at - 1)}`;
}

/** The same words are asked about for many sentences. */
const contextsOf = weakMemo((table: UnitTable) =>
  weakMemo((units: Units) => weakMemo((unit: Unit) => findContexts(unit, units, table))),
);

function findContexts(unit: Unit, units: Units, table: UnitTable): ReadonlySet<string> {
  const contexts = new Set<string>();
  for (const number of [...unit.occurrences.keys()].slice(0, surroundingsMax)) {
    const part = partOf(table, number, units.locale);
    if (part === undefined) continue;
    for (let at = part.firstWord; at < part.endWord; at++) {
      if (!units.ofWord(wordAt(part.cell, at)).includes(unit)) continue;
      const context = twoWordsBefore(part, at);
      if (context !== null) contexts.add(context);
    }
  }
  return contexts;
}
