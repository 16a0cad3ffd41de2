import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { ownPart, type Unit } from '../units/units.ts';

const usesMax = 60;
const known = new WeakMap<Unit, ReadonlySet<string>>();

/** The two words before one, which tell where it stands: `detalles del`. Null near the start of a sentence. */
function before({ cell, firstWord }: SentencePart, at: number): string | null {
  if (at - 2 < firstWord) return null;
  return `${cell.vocabulary.folded(cell.words[at - 2] ?? 0)} ${cell.vocabulary.folded(cell.words[at - 1] ?? 0)}`;
}

/** What stands before a locale's word for a concept throughout its texts. */
function surroundings(input: RuleInput, locale: Locale, unit: Unit): ReadonlySet<string> {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, (found = collect(input, locale, unit)));
  return found;
}

function collect(input: RuleInput, locale: Locale, unit: Unit): ReadonlySet<string> {
  const { table } = input.analyse(minedConcepts);
  const units = table.byLocale.get(locale);
  const contexts = new Set<string>();
  let uses = 0;
  for (const atom of unit.atoms) {
    const sentence = table.atoms[atom];
    const part = sentence === undefined ? undefined : ownPart(sentence, locale);
    if (part === undefined) continue;
    for (let at = part.firstWord; at < part.endWord; at++) {
      if (units?.ofWord(part.cell.words[at] ?? 0).includes(unit) !== true) continue;
      const context = before(part, at);
      if (context !== null) contexts.add(context);
    }
    if (++uses === usesMax) break;
  }
  return contexts;
}

/** True where a word stands behind the same words as the locale's word for a concept does elsewhere. */
export function standsInPlaceOf(input: RuleInput, locale: Locale, unit: Unit, part: SentencePart, at: number): boolean {
  const context = before(part, at);
  return context !== null && surroundings(input, locale, unit).has(context);
}
