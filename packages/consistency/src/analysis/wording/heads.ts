import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { isSameWord } from '../units/same-name.ts';
import { joinedPhrases, type Joined, type JoinedByAtom } from './joints.ts';
import { conceptsIn, isWitnessed, type Variation } from './places.ts';

const witnessesMin = 3;
/** What stands before so many different words, and such a share of all words, is a preposition or an article, however long. */
const followersMin = 8;
const followersShare = 1 / 6;

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
  const supporting = lexicons.witnessed.map(({ supporters }, concept) =>
    [...headed].flatMap(([locale, byConcept]) => {
      const own = byConcept.get(concept);
      return own === undefined || !supporters.has(locale) ? [] : [own];
    }),
  );
  const variations: Variation[] = [];
  for (const locale of table.byLocale.keys()) {
    const joined = byLocale.get(locale);
    if (joined === undefined || makesCompounds(joined)) continue;
    for (const concept of lexicons.witnessed.keys()) {
      const witnessed = lexicons.witnessed[concept];
      if (witnessed?.isTerm !== true || !witnessed.supporters.has(locale)) continue;
      const heads = headsOf(headed.get(locale)?.get(concept));
      if (heads.size < 2) continue;
      const ordered = [...heads.values()].sort((one, other) => other.length - one.length);
      for (const [at, usual] of ordered.entries()) {
        for (const rarer of ordered.slice(at + 1)) {
          const found = compare(usual, rarer, supporting[concept] ?? [], input);
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

/** By concept, then sentence: the concept's word with its neighbour, where it stands there once and has that one. */
type HeadsByConcept = ReadonlyMap<number, HeadsBySentence>;
type HeadsBySentence = ReadonlyMap<number, Headed>;

function headsByConcept(lexicons: Lexicons, joined: JoinedByAtom): HeadsByConcept {
  const byConcept = new Map<number, Map<number, Headed>>();
  const linking = linkingWords(lexicons, joined);
  for (const [atom, phrases] of joined) {
    for (const [concept, phrase] of onlyPhrases(lexicons, phrases)) {
      const headed = phrase === null ? null : headedBy(lexicons, phrase, linking);
      if (headed === null) continue;
      const byAtom = byConcept.get(concept);
      if (byAtom === undefined) byConcept.set(concept, new Map([[atom, headed]]));
      else byAtom.set(atom, headed);
    }
  }
  return byConcept;
}

/** By concept, the one phrase of a sentence whose last word says it; null where there are several. */
function onlyPhrases(lexicons: Lexicons, phrases: readonly Joined[]): ReadonlyMap<number, Joined | null> {
  const only = new Map<number, Joined | null>();
  for (const phrase of phrases) {
    const last = phrase.part.cell.words[phrase.to - 1] ?? 0;
    for (const concept of lexicons.lexiconOf(phrase.locale).ofWord(last))
      only.set(concept, only.has(concept) ? null : phrase);
  }
  return only;
}

/** Stems that stand before words of every kind: they say nothing by themselves, and are not what a phrase is about. */
function linkingWords(lexicons: Lexicons, joined: JoinedByAtom): ReadonlySet<string> {
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
  // A word by which a sentence begins is mostly a verb; what stands before a name says whose it is.
  const { cell } = phrase.part;
  const isName = /^\p{Lu}/u.test(cell.vocabulary.word(cell.words[phrase.to - 1] ?? 0));
  if (isName || phrase.from === phrase.part.firstWord) return null;
  const head = stemAt(lexicons, phrase, phrase.from);
  return linking.has(head) ? null : { phrase, head, last: stemAt(lexicons, phrase, phrase.to - 1) };
}

/** By head, the sentences in which a concept's word has it before it. */
function headsOf(byAtom: ReadonlyMap<number, Headed> | undefined): ReadonlyMap<string, readonly Headed[]> {
  const heads = new Map<string, Headed[]>();
  for (const headed of byAtom?.values() ?? []) {
    const known = heads.get(headed.head);
    if (known === undefined) heads.set(headed.head, [headed]);
    else known.push(headed);
  }
  return heads;
}

function stemAt(lexicons: Lexicons, { locale, part }: Joined, at: number): string {
  return lexicons.lexiconOf(locale).units.ofWord(part.cell.words[at] ?? 0)[0]?.key ?? '';
}

/** Whether the head says what a witness's head says. */
function isLike(lexicons: Lexicons, phrase: Joined, witness: Joined): boolean {
  const theirs = conceptsIn(lexicons, { ...witness, to: witness.from + 1 });
  for (const concept of conceptsIn(lexicons, { ...phrase, to: phrase.from + 1 }))
    if (theirs.has(concept) && lexicons.witnessed[concept]?.isTerm === true) return true;
  return false;
}

/** Another language says in the sentence what the head says: it is no word for anything else. */
function isExplained(lexicons: Lexicons, input: RuleInput, phrase: Joined): boolean {
  const { table } = input.analyse(minedConcepts);
  for (const concept of conceptsIn(lexicons, { ...phrase, to: phrase.from + 1 })) {
    if (lexicons.witnessed[concept]?.isTerm !== true) continue;
    for (const [locale, part] of table.atoms[phrase.atom]?.parts ?? []) {
      if (locale === phrase.locale || !table.byLocale.has(locale)) continue;
      if (lexicons.lexiconOf(locale).firstIn(part, concept) !== null) return true;
    }
  }
  return false;
}

function compare(
  usual: readonly Headed[],
  rarer: readonly Headed[],
  supporting: readonly HeadsBySentence[],
  input: RuleInput,
): Variation | null {
  // All of the rarer have one head, and so have the usual.
  if (isSameWord(rarer[0]?.head ?? '', usual[0]?.head ?? '')) return null;
  const lexicons = input.analyse(lexiconsOf);
  for (const one of rarer) {
    const { phrase: here } = one;
    const beside = supporting.flatMap((own) => {
      const first = own.get(here.atom);
      return first === undefined || first.phrase.locale === here.locale ? [] : [{ first, own }];
    });
    if (beside.length < witnessesMin) continue;
    for (const other of usual) {
      const { phrase: elsewhere } = other;
      // Without a preposition in either, the one may be an adjective and the other a verb.
      if (one.last !== other.last || (here.joint === '' && elsewhere.joint === '')) continue;
      const alike: Joined[] = [];
      const unlike: Locale[] = [];
      for (const { first, own } of beside) {
        const second = own.get(elsewhere.atom);
        if (second === undefined) continue;
        if (first.head === second.head) alike.push(first.phrase);
        else unlike.push(first.phrase.locale);
      }
      if (alike.length < witnessesMin) continue;
      const witnesses = alike.map(({ locale }) => locale);
      if (!isWitnessed(here.locale, witnesses, unlike)) continue;
      const [right, wrong] = alike.some((witness) => isLike(lexicons, here, witness)) ? [one, other] : [other, one];
      if (alike.some((witness) => isLike(lexicons, wrong.phrase, witness))) continue;
      if (
        !alike.some((witness) => isLike(lexicons, right.phrase, witness)) ||
        isExplained(lexicons, input, wrong.phrase)
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
