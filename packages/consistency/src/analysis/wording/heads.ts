import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { type Gaps, gapsIn } from '../terms/gaps.ts';
import { minedConcepts } from '../terms/concepts.ts';
import { isSameWord } from '../terms/same-name.ts';
import { joinedPhrases, type Joined, type JoinedByAtom } from './joints.ts';
import { conceptsIn, isWitnessed, type Variation } from './places.ts';

const witnessesMin = 3;

/**
 * Phrases of which one word changes while the other stays (`the details of the event`, `the description of the event`), where the
 * others keep both.
 */
export function changedHeads(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const gaps = input.analyse(gapsIn);
  const byLocale = input.analyse(joinedPhrases);
  const variations: Variation[] = [];
  for (const locale of table.byLocale.keys()) {
    const joined = byLocale.get(locale);
    if (joined === undefined || makesCompounds(joined)) continue;
    for (const concept of gaps.witnessed.keys()) {
      const witnessed = gaps.witnessed[concept];
      if (witnessed?.isTerm !== true || !witnessed.supporters.has(locale)) continue;
      const heads = headsOf(gaps, joined, concept);
      if (heads.size < 2) continue;
      const ordered = [...heads.values()].sort((one, other) => other.length - one.length);
      for (const [at, usual] of ordered.entries()) {
        for (const rarer of ordered.slice(at + 1)) {
          const found = compare(usual, rarer, concept, gaps, byLocale);
          if (found !== null) variations.push(found);
        }
      }
    }
  }
  return variations;
}

/** Where compounds do what phrases do elsewhere, a neighbour is no part of a phrase. */
function makesCompounds(joined: JoinedByAtom): boolean {
  for (const phrases of joined.values()) if (phrases.some(({ isCompound }) => isCompound)) return true;
  return false;
}

interface Headed {
  readonly phrase: Joined;
  readonly head: string;
  readonly last: string;
}

/** By head, the sentences in which a concept's word has that one neighbour before it and no other. */
function headsOf(gaps: Gaps, joined: JoinedByAtom, concept: number): ReadonlyMap<string, readonly Headed[]> {
  const heads = new Map<string, Headed[]>();
  for (const phrases of joined.values()) {
    const headed = headIn(gaps, phrases, concept);
    if (headed === null) continue;
    heads.set(headed.head, [...(heads.get(headed.head) ?? []), headed]);
  }
  return heads;
}

function headIn(gaps: Gaps, phrases: readonly Joined[], concept: number): Headed | null {
  const own = phrases.filter((phrase) => conceptsIn(gaps, { ...phrase, from: phrase.to - 1 }).has(concept));
  const [phrase] = own;
  if (phrase === undefined || own.length > 1 || phrase.isCompound) return null;
  // A word by which a sentence begins is mostly a verb; what stands before a name says whose it is.
  const { cell } = phrase.part;
  const isName = /^\p{Lu}/u.test(cell.vocabulary.word(cell.words[phrase.to - 1] ?? 0));
  if (isName || phrase.from === phrase.part.firstWord) return null;
  return { phrase, head: stemAt(gaps, phrase, phrase.from), last: stemAt(gaps, phrase, phrase.to - 1) };
}

function stemAt(gaps: Gaps, { locale, part }: Joined, at: number): string {
  return gaps.speechOf(locale).units.ofWord(part.cell.words[at] ?? 0)[0]?.key ?? '';
}

/** Whether the head says what a witness's head says. */
function isLike(gaps: Gaps, phrase: Joined, witness: Joined): boolean {
  const theirs = conceptsIn(gaps, { ...witness, to: witness.from + 1 });
  for (const concept of conceptsIn(gaps, { ...phrase, to: phrase.from + 1 })) if (theirs.has(concept)) return true;
  return false;
}

function compare(
  usual: readonly Headed[],
  rarer: readonly Headed[],
  concept: number,
  gaps: Gaps,
  byLocale: ReadonlyMap<Locale, JoinedByAtom>,
): Variation | null {
  for (const one of rarer) {
    for (const other of usual) {
      if (isSameWord(one.head, other.head) || one.last !== other.last) continue;
      const { phrase: here } = one;
      const { phrase: elsewhere } = other;
      const alike: Joined[] = [];
      const unlike: Locale[] = [];
      for (const [locale, joined] of byLocale) {
        if (locale === here.locale || gaps.witnessed[concept]?.supporters.has(locale) !== true) continue;
        const first = headIn(gaps, joined.get(here.atom) ?? [], concept);
        const second = headIn(gaps, joined.get(elsewhere.atom) ?? [], concept);
        if (first === null || second === null) continue;
        if (first.head === second.head) alike.push(first.phrase);
        else unlike.push(locale);
      }
      const witnesses = alike.map(({ locale }) => locale);
      if (!isWitnessed(here.locale, witnesses, unlike) || alike.length < witnessesMin) continue;
      // The rarer one may be the one that says what the others say.
      const isRight = alike.some((witness) => isLike(gaps, here, witness));
      const isOtherRight = alike.some((witness) => isLike(gaps, elsewhere, witness));
      return isRight && !isOtherRight
        ? variation(other, one, usual, rarer, witnesses)
        : variation(one, other, rarer, usual, witnesses);
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
