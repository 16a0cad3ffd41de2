import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { isSameWord } from '../units/same-name.ts';
import { sentenceOf, type UnitTable } from '../units/units.ts';
import { joinedPhrases, type Joined, type JoinedBySentence } from './joints.ts';
import { conceptsIn, isWitnessed, type Variation } from './places.ts';
import { followersMin, followersShare, headWitnessesMin } from './thresholds.ts';

/**
 * Phrases of which one word changes while the other stays (`the details of the event`, `the description of the event`), where the
 * others keep both.
 */
export function changedHeads(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const byLocale = input.analyse(joinedPhrases);
  const headed = new Map<Locale, HeadsByConcept>();
  for (const [locale, joined] of byLocale) headed.set(locale, headsByConcept(lexicons, joined));
  return [...byLocale].flatMap(([locale, joined]) => {
    if (makesCompounds(joined)) return [];
    return lexicons.witnessed.flatMap((concept): Variation[] => {
      if (!concept.isTerm || !concept.supporters.has(locale)) return [];
      const heads = headsOf(headed.get(locale)?.get(concept));
      if (heads.size < 2) return [];
      const supporting = [...headed].flatMap(([other, byConcept]) =>
        concept.supporters.has(other) ? (byConcept.get(concept) ?? []) : [],
      );
      const ordered = [...heads.values()].sort((one, other) => other.length - one.length);
      return ordered.flatMap((usual, at) =>
        ordered.slice(at + 1).flatMap((rarer) => compare(usual, rarer, supporting, table, lexicons) ?? []),
      );
    });
  });
}

/** In a language that makes compounds where others have phrases, a neighbour is not part of a phrase. */
function makesCompounds(joined: JoinedBySentence): boolean {
  for (const phrases of joined.values()) if (phrases.some(({ isCompound }) => isCompound)) return true;
  return false;
}

interface Headed {
  readonly phrase: Joined;
  readonly head: string;
  readonly last: string;
}

/** By sentence, the concept's word with its neighbour, where the sentence has it once. */
type HeadsBySentence = ReadonlyMap<number, Headed>;
type HeadsByConcept = ReadonlyMap<WitnessedConcept, HeadsBySentence>;

function headsByConcept(lexicons: Lexicons, joined: JoinedBySentence): HeadsByConcept {
  const byConcept = new Map<WitnessedConcept, Map<number, Headed>>();
  const linking = linkingWords(lexicons, joined);
  for (const [sentence, phrases] of joined) {
    for (const [concept, phrase] of onlyPhrases(lexicons, phrases)) {
      const headed = phrase === null ? null : headedBy(lexicons, phrase, linking);
      if (headed === null) continue;
      const bySentence = byConcept.get(concept) ?? new Map<number, Headed>();
      byConcept.set(concept, bySentence.set(sentence, headed));
    }
  }
  return byConcept;
}

/** By concept, the one phrase of a sentence whose last word stands for it; null where there are several. */
function onlyPhrases(lexicons: Lexicons, phrases: readonly Joined[]): ReadonlyMap<WitnessedConcept, Joined | null> {
  const only = new Map<WitnessedConcept, Joined | null>();
  for (const phrase of phrases) {
    const last = wordAt(phrase.part.cell, phrase.to - 1);
    for (const concept of lexicons.lexiconOf(phrase.locale).ofWord(last))
      only.set(concept, only.has(concept) ? null : phrase);
  }
  return only;
}

/** Stems that stand before words of every kind (prepositions, articles): they are not what a phrase is about. */
function linkingWords(lexicons: Lexicons, joined: JoinedBySentence): ReadonlySet<string> {
  const followers = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const phrases of joined.values()) {
    for (const phrase of phrases) {
      if (phrase.joint !== '') continue;
      const head = stemAt(lexicons, phrase, phrase.from);
      const last = stemAt(lexicons, phrase, phrase.to - 1);
      all.add(last);
      const known = followers.get(head);
      if (known === undefined) followers.set(head, new Set([last]));
      else known.add(last);
    }
  }
  const linking = new Set<string>();
  for (const [head, { size }] of followers)
    if (size >= followersMin && size >= all.size * followersShare) linking.add(head);
  return linking;
}

function headedBy(lexicons: Lexicons, phrase: Joined, linking: ReadonlySet<string>): Headed | null {
  if (phrase.isCompound) return null;
  // The first word of a sentence is mostly a verb; what stands before a name says whose it is.
  const { cell } = phrase.part;
  const isName = /^\p{Lu}/u.test(cell.vocabulary.word(wordAt(cell, phrase.to - 1)));
  if (isName || phrase.from === phrase.part.firstWord) return null;
  const head = stemAt(lexicons, phrase, phrase.from);
  return linking.has(head) ? null : { phrase, head, last: stemAt(lexicons, phrase, phrase.to - 1) };
}

/** By head, the sentences in which it stands before the concept's word. */
function headsOf(bySentence: HeadsBySentence | undefined): ReadonlyMap<string, readonly Headed[]> {
  const heads = new Map<string, Headed[]>();
  for (const headed of bySentence?.values() ?? []) append(heads, headed.head, headed);
  return heads;
}

function stemAt(lexicons: Lexicons, { locale, part }: Joined, at: number): string {
  return lexicons.lexiconOf(locale).units.ofWord(wordAt(part.cell, at))[0]?.key ?? '';
}

/** Whether the head stands for a term that a witness's head stands for. */
function isLike(lexicons: Lexicons, phrase: Joined, witness: Joined): boolean {
  const theirs = conceptsIn(lexicons, { ...witness, to: witness.from + 1 });
  const own = conceptsIn(lexicons, { ...phrase, to: phrase.from + 1 });
  return [...own].some((concept) => concept.isTerm && theirs.has(concept));
}

/** Another locale mentions in the sentence what the head stands for, so the head is the word for it. */
function isExplained(lexicons: Lexicons, { sentences, byLocale }: UnitTable, phrase: Joined): boolean {
  const { parts } = sentenceOf(sentences, phrase.sentence);
  return [...conceptsIn(lexicons, { ...phrase, to: phrase.from + 1 })].some(
    (concept) =>
      concept.isTerm &&
      [...parts].some(
        ([locale, part]) =>
          locale !== phrase.locale &&
          byLocale.has(locale) &&
          lexicons.lexiconOf(locale).firstIn(part, concept) !== null,
      ),
  );
}

function compare(
  usual: readonly Headed[],
  rarer: readonly Headed[],
  supporting: readonly HeadsBySentence[],
  table: UnitTable,
  lexicons: Lexicons,
): Variation | null {
  // All of the rarer have one head, and so have the usual.
  if (isSameWord(rarer[0]?.head ?? '', usual[0]?.head ?? '')) return null;
  for (const one of rarer) {
    const { phrase: here } = one;
    const beside = supporting.flatMap((own) => {
      const first = own.get(here.sentence);
      return first === undefined || first.phrase.locale === here.locale ? [] : [{ first, own }];
    });
    if (beside.length < headWitnessesMin - lexicons.leftOut) continue;
    for (const other of usual) {
      const { phrase: elsewhere } = other;
      // Without a preposition it may be an adjective or a verb.
      if (one.last !== other.last || here.joint === '' || elsewhere.joint === '') continue;
      const alike: Joined[] = [];
      const unlike: Locale[] = [];
      for (const { first, own } of beside) {
        const second = own.get(elsewhere.sentence);
        if (second === undefined) continue;
        if (first.head === second.head) alike.push(first.phrase);
        else unlike.push(first.phrase.locale);
      }
      if (alike.length < headWitnessesMin - lexicons.leftOut) continue;
      const witnesses = alike.map(({ locale }) => locale);
      if (!isWitnessed(lexicons, here.locale, witnesses, unlike)) continue;
      const [right, wrong] = alike.some((witness) => isLike(lexicons, here, witness)) ? [one, other] : [other, one];
      if (alike.some((witness) => isLike(lexicons, wrong.phrase, witness))) continue;
      if (
        !alike.some((witness) => isLike(lexicons, right.phrase, witness)) ||
        isExplained(lexicons, table, wrong.phrase)
      )
        continue;
      return right === other
        ? variation(one, other, rarer, usual, witnesses)
        : variation(other, one, usual, rarer, witnesses);
    }
  }
  return null;
}

function variation(
  { phrase: here }: Headed,
  { phrase: elsewhere }: Headed,
  own: readonly Headed[],
  others: readonly Headed[],
  witnesses: readonly Locale[],
): Variation {
  const also = own.flatMap(({ phrase }) => (phrase === here ? [] : [phrase]));
  return { here, elsewhere, also, times: others.length, witnesses };
}
