import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { standsAlone } from '../concepts/collocations.ts';
import { nearness } from '../concepts/matcher.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { countIn, type Unit, type Units } from '../units/units.ts';
import type { Case } from './case.ts';
import type { Gap } from './gaps.ts';
import {
  anotherThingShare,
  askedMax,
  explainedShare,
  formLetters,
  formShare,
  mutualNearness,
  mutualShare,
  partLetters,
  rivalMargin,
  rivalRatio,
  shortEnding,
} from './thresholds.ts';

/**
 * True where a locale's word and the other languages' words are each other's best counterparts, as the two directions of a word
 * alignment must agree: a word that fits another word of theirs better was only left over for the concept.
 */
export function isMutual(judged: Case): boolean {
  const { agreeing, near, asked } = counterpartsOf(judged);
  return agreeing > asked * mutualShare && near >= asked * mutualNearness;
}

/** True where at least one of the other languages has no better counterpart for the word, wherever in the sentence it stands. */
export function isCounterpart(judged: Case): boolean {
  return counterpartsOf(judged).agreeing > 0;
}

interface Counterparts {
  /** Languages that were asked, and of these how many have no better counterpart. */
  readonly asked: number;
  readonly agreeing: number;
  /** Sum of how near the words stand. */
  readonly near: number;
}

function counterpartsOf({ table, concept, locale }: Case): Counterparts {
  const { units } = concept.concept;
  const own = units.get(locale);
  const seen = new Set([languageOf(locale)]);
  let agreeing = 0;
  let asked = 0;
  let near = 0;
  for (const [other, theirs] of own === undefined ? [] : units) {
    const known = table.byLocale.get(other);
    if (own === undefined || known === undefined || seen.has(languageOf(other)) || asked === askedMax) continue;
    seen.add(languageOf(other));
    asked++;
    near += nearness(own, theirs);
    if (!hasRival(own, known, agreementOf(own, theirs))) agreeing++;
  }
  return { asked, agreeing, near };
}

/** Whether another word of theirs fits clearly better than one whose agreement is given. */
function hasRival(own: Unit, { inSentence }: Units, agreement: number): boolean {
  const tried = new Set<Unit>();
  for (const number of own.occurrences.keys()) {
    for (const { unit: rival } of inSentence[number] ?? []) {
      if (rival.total > own.total * rivalRatio || tried.has(rival)) continue;
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
  for (const [number, { count }] of one.occurrences) shared += Math.min(count, countIn(other, number));
  return (2 * shared) / (one.total + other.total);
}

/**
 * True where a word of the sentence begins as the usual word does or has it within; or as a part of the usual word does, and stands
 * for nothing that the other locales mention.
 */
export function isSaidInOtherForm({ lexicon, locale }: Case, gap: Gap, main: Unit): boolean {
  const { cell, firstWord, endWord } = gap.part;
  // Stemmers take the marks from letters: `gerat` for `Gerät`.
  const root = withoutMarks(main.word);
  const stem = withoutMarks(main.stem?.word ?? main.word);
  for (let at = firstWord; at < endWord; at++) {
    const word = wordAt(cell, at);
    const folded = withoutMarks(cell.vocabulary.folded(word));
    if (isFormOf(folded, root) || isFormOf(folded, stem)) return true;
    if (main.parts.length === 0 || isExplained(gap, lexicon.ofWord(word), locale)) continue;
    const units = lexicon.units.ofWord(word);
    if ([...units, ...units.flatMap(({ parts }) => parts)].some((unit) => main.parts.includes(unit))) return true;
    if (main.parts.some((part) => isFormOf(folded, withoutMarks(part.word)))) return true;
  }
  return false;
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function isFormOf(form: string, root: string): boolean {
  if (root.length < formLetters) return isFormOfShort(form, root);
  return (
    form.includes(root) || form.startsWith(root.slice(0, Math.max(formLetters, Math.ceil(root.length * formShare))))
  );
}

/** A short root says little within a word, but much as the whole of it, before an apostrophe, or as a compound's last part. */
function isFormOfShort(form: string, root: string): boolean {
  const rest = form.slice(form.lastIndexOf(root) + root.length);
  if (!form.includes(root)) return false;
  return form === root || (form.startsWith(root) && /^['’]/.test(rest)) || isLastPart(form, root, rest);
}

function isLastPart(form: string, root: string, rest: string): boolean {
  return rest.length <= shortEnding && form.length - rest.length - root.length >= partLetters;
}

/** True where the other locales mention one of the concepts too. */
export function isExplained({ mentions }: Gap, concepts: readonly WitnessedConcept[], locale: Locale): boolean {
  const least = (mentions.byLocale.size - 1) * explainedShare;
  return concepts.some((concept) => mentions.localesBeside(locale, concept) >= least);
}

/** True where most witnesses' word is part of a longer name elsewhere and not here: it means another thing here. */
export function isAnotherThing({ gaps, table, concept }: Case, { said, sentence }: Gap): boolean {
  let alone = 0;
  for (const locale of said.keys()) {
    const main = concept.renderings.get(locale)?.main;
    if (main !== undefined && standsAlone(main, gaps.lexiconOf(locale).units, table, sentence)) alone++;
  }
  return alone > said.size * anotherThingShare;
}
