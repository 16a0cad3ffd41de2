import type { Locale } from '@eventide/catalog';
import { languageOf } from '../../languages.ts';
import { standsAlone } from '../concepts/collocations.ts';
import type { Concept } from '../concepts/concepts.ts';
import type { Gap, Gaps } from './gaps.ts';
import { nearness } from '../concepts/matcher.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { countIn, type Unit, type Units, type UnitTable } from '../units/units.ts';

/** Languages that are asked whether they agree, at most. */
const languagesMax = 5;
/** How much better another word of theirs may fit. */
const rivalMargin = 0.1;
/** How near to theirs the word must stand in its sentences, from 0 to 1. */
const nearnessMin = 0.7;
/** Letters that two forms of one word have in common at their beginning. */
const rootMin = 5;

/**
 * True where a locale's word and the others' words are each other's best counterparts, as the two directions of a word alignment
 * must agree: a word that fits another word of theirs better was only left over for the concept.
 */
export function isMutual({ byLocale }: UnitTable, { units }: Concept, locale: Locale): boolean {
  const own = units.get(locale);
  if (own === undefined) return false;
  const seen = new Set([languageOf(locale)]);
  let agreeing = 0;
  let asked = 0;
  let near = 0;
  for (const [other, theirs] of units) {
    const known = byLocale.get(other);
    if (known === undefined || seen.has(languageOf(other)) || asked === languagesMax) continue;
    seen.add(languageOf(other));
    asked++;
    near += nearness(own, theirs);
    if (!hasRival(own, known, agreementOf(own, theirs))) agreeing++;
  }
  return agreeing * 2 > asked && near >= asked * nearnessMin;
}

/** Whether another word of theirs fits clearly better than one that fits so well. */
function hasRival(own: Unit, { inAtom }: Units, agreement: number): boolean {
  const tried = new Set<Unit>();
  for (const atom of own.atoms) {
    for (const rival of inAtom[atom] ?? []) {
      if (rival.total > own.total * 2 || tried.has(rival)) continue;
      tried.add(rival);
      // Not even in the same sentences throughout could it agree better than this.
      const most = (2 * Math.min(own.total, rival.total)) / (own.total + rival.total);
      if (agreement < most - rivalMargin && agreement < agreementOf(own, rival) - rivalMargin) return true;
    }
  }
  return false;
}

/** Dice's coefficient of the sentences. */
function agreementOf(one: Unit, other: Unit): number {
  let shared = 0;
  one.atoms.forEach((atom, at) => {
    shared += Math.min(one.counts[at] ?? 0, countIn(other, atom));
  });
  return (2 * shared) / (one.total + other.total);
}

/** A word of the sentence begins as the usual one does or has it within; or as a part of it does, and says nothing that others say. */
export function isSaidInOtherForm(gaps: Gaps, gap: Gap, main: Unit, locale: Locale): boolean {
  const lexicon = gaps.lexiconOf(locale);
  const { cell, firstWord, endWord } = gap.part;
  for (let at = firstWord; at < endWord; at++) {
    const word = cell.words[at] ?? 0;
    const folded = cell.vocabulary.folded(word);
    if (isFormOf(folded, main.word)) return true;
    if (main.parts.length === 0 || isExplained(gap, lexicon.ofWord(word), locale)) continue;
    const units = lexicon.units.ofWord(word);
    if ([...units, ...units.flatMap(({ parts }) => parts)].some((unit) => main.parts.includes(unit))) return true;
    if (main.parts.some((part) => isFormOf(folded, part.word))) return true;
  }
  return false;
}

function isFormOf(form: string, root: string): boolean {
  if (root.length < rootMin) return form.startsWith(root) && /^['’]/.test(form.slice(root.length));
  return form.includes(root) || form.startsWith(root.slice(0, Math.max(rootMin, Math.ceil(root.length * 0.6))));
}

/** Others say here what the word says, be it one of several things. */
export function isExplained({ mentions }: Gap, concepts: readonly number[], locale: Locale): boolean {
  return concepts.some((concept) => mentions.speakingBeside(locale, concept) * 2 >= mentions.size - 1);
}

/** What most witnesses say here is a part of a longer name elsewhere, and here it is not: another thing that their languages call alike. */
export function isAnotherThing(
  gaps: Gaps,
  { said, sentence }: Gap,
  { renderings }: WitnessedConcept,
  table: UnitTable,
): boolean {
  let alone = 0;
  for (const locale of said.keys()) {
    const main = renderings.get(locale)?.main;
    if (main !== undefined && standsAlone(main, gaps.lexiconOf(locale).units, table, sentence)) alone++;
  }
  return alone * 2 > said.size;
}
