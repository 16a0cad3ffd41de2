import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { languageOf } from '../../languages.ts';
import { conceptsIn, isWitnessed, partsOf, type Place, type Variation } from './places.ts';

/** Prepositions and articles are short: `de`, `do`, `dell'`. */
const jointMax = 4;
/** Languages that put an article before nearly every noun, and their definite articles: one alone may be left out by a slip. */
const articles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['ca', "el la els les l'"],
    ['de', 'der die das den dem des'],
    ['en', 'the'],
    ['es', 'el la los las'],
    ['fr', "le la les l'"],
    ['it', "il lo la i gli le l'"],
    ['nl', 'de het'],
    ['pt', 'o a os as'],
  ].map(([language = '', words = '']) => [language, new Set(words.split(' '))]),
);

/** Two content words with at most one small word between. */
export interface Joined extends Place {
  readonly key: string;
  readonly joint: string;
  /** The second word is a compound: what stands before it may well be a particle. */
  readonly isCompound: boolean;
}

export type JoinedByAtom = ReadonlyMap<number, readonly Joined[]>;

/**
 * Phrases that a locale joins now by one small word, now by another form of it or by none (`registro de conector`, `registro do
 * conector`), where the others have the same words in both places.
 */
export function looseJoints(input: RuleInput): readonly Variation[] {
  const lexicons = input.analyse(lexiconsOf);
  const byLocale = input.analyse(joinedPhrases);
  const variations: Variation[] = [];
  for (const joined of byLocale.values()) {
    for (const places of variantsOf(joined)) {
      const found = judge(places, byLocale, lexicons);
      if (found !== null) variations.push(found);
    }
  }
  return variations;
}

/** By locale, then sentence. */
export function joinedPhrases(input: RuleInput): ReadonlyMap<Locale, JoinedByAtom> {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const byLocale = new Map<Locale, JoinedByAtom>();
  for (const locale of table.byLocale.keys()) byLocale.set(locale, joinedIn(input, locale, lexicons));
  return byLocale;
}

function joinedIn(input: RuleInput, locale: Locale, lexicons: Lexicons): JoinedByAtom {
  const { table } = input.analyse(minedConcepts);
  const { units } = lexicons.lexiconOf(locale);
  const byAtom = new Map<number, Joined[]>();
  for (const { atom, row, part } of partsOf(table, locale)) {
    const { words, vocabulary, text, wordEnds, wordStarts } = part.cell;
    const stemAt = (at: number): string | undefined => units.ofWord(words[at] ?? 0)[0]?.key;
    const isNext = (at: number): boolean => /^ ?$/.test(text.slice(wordEnds[at], wordStarts[at + 1]));
    const here: Joined[] = [];
    for (let at = part.firstWord; at + 1 < part.endWord; at++) {
      if (stemAt(at) === undefined || !isNext(at)) continue;
      const isJoined = stemAt(at + 1) === undefined;
      const joint = isJoined ? vocabulary.folded(words[at + 1] ?? 0) : '';
      const last = isJoined ? at + 2 : at + 1;
      if (joint.length > jointMax || last >= part.endWord || stemAt(last) === undefined) continue;
      if (isJoined && (!isNext(at + 1) || !/^[\p{Ll}']+$/u.test(joint))) continue;
      const key = `${vocabulary.folded(words[at] ?? 0)}|${vocabulary.folded(words[last] ?? 0)}`;
      const isCompound = (units.ofWord(words[last] ?? 0)[0]?.parts.length ?? 0) > 0;
      here.push({ locale, atom, row, part, from: at, to: last + 1, key, joint, isCompound });
    }
    byAtom.set(atom, here);
  }
  return byAtom;
}

/** Places of phrases that are joined in several ways. */
function variantsOf(joined: JoinedByAtom): readonly Joined[][] {
  const byKey = new Map<string, Joined[]>();
  for (const here of joined.values()) {
    for (const place of here) {
      const known = byKey.get(place.key);
      if (known === undefined) byKey.set(place.key, [place]);
      else known.push(place);
    }
  }
  return [...byKey.values()].filter(([first, ...others]) => others.some(({ joint }) => joint !== first?.joint));
}

function judge(
  places: readonly Joined[],
  byLocale: ReadonlyMap<Locale, JoinedByAtom>,
  lexicons: Lexicons,
): Variation | null {
  const byJoint = new Map<string, Joined[]>();
  for (const place of places) byJoint.set(place.joint, [...(byJoint.get(place.joint) ?? []), place]);
  const [usual, ...others] = [...byJoint.values()].sort(
    // As often with an article as without: it is missing.
    (one, other) => other.length - one.length || (other[0]?.joint.length ?? 0) - (one[0]?.joint.length ?? 0),
  );
  for (const rarer of others) {
    if (usual === undefined || !isFormOf(rarer[0], usual[0])) continue;
    for (const here of rarer) {
      for (const elsewhere of usual) {
        const witnesses = witnessesOf(here, elsewhere, byLocale, lexicons);
        if (witnesses === null) continue;
        const also = rarer.filter((place) => place !== here);
        return { here, elsewhere, also, times: usual.length, witnesses };
      }
    }
  }
  return null;
}

/** An article more or less: `de` and `do`, or nothing. */
function isFormOf(one: Joined | undefined, other: Joined | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.joint === '' || other.joint === '')
    return !one.isCompound && articles.get(languageOf(one.locale))?.has(one.joint + other.joint) === true;
  return other.joint.startsWith(one.joint.charAt(0));
}

/** Languages that say something of the same concepts in the same words in both sentences; null where too few do. */
function witnessesOf(
  here: Joined,
  elsewhere: Joined,
  byLocale: ReadonlyMap<Locale, JoinedByAtom>,
  lexicons: Lexicons,
): readonly Locale[] | null {
  const concepts = conceptsIn(lexicons, { ...here, from: here.to - 1 });
  const alike: Locale[] = [];
  const unlike: Locale[] = [];
  for (const [locale, joined] of byLocale) {
    if (locale === here.locale) continue;
    const theirs = (joined.get(here.atom) ?? []).filter((place) => {
      for (const concept of conceptsIn(lexicons, place)) if (concepts.has(concept)) return true;
      return false;
    });
    const there = joined.get(elsewhere.atom) ?? [];
    const pairs = theirs.flatMap((one) => there.filter(({ key }) => key === one.key).map((other) => [one, other]));
    if (pairs.some(([one, other]) => one?.joint === other?.joint)) alike.push(locale);
    else if (pairs.length > 0) unlike.push(locale);
  }
  return isWitnessed(here.locale, alike, unlike) ? alike : null;
}
