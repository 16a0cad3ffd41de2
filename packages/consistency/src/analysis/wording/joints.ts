import type { Locale } from '@eventide/catalog';
import { foldedAt, wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import type { Unit, UnitTable } from '../units/units.ts';
import { conceptsIn, isWitnessed, partsIn, type Place, type Variation } from './places.ts';
import { jointLetters } from './thresholds.ts';

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

/** Two content words with at most one small word between them. */
export interface Joined extends Place {
  readonly key: string;
  /** The small word; empty where there is none. */
  readonly joint: string;
  /** The second word is a compound: what stands before it may well be a particle. */
  readonly isCompound: boolean;
}

/** By the sentence's number. */
export type JoinedBySentence = ReadonlyMap<number, readonly Joined[]>;

/**
 * Phrases that a locale joins by one small word here and by another form of it, or by none, there (`registro de conector`,
 * `registro do conector`), where the others have the same words in both places.
 */
export function looseJoints(input: RuleInput): readonly Variation[] {
  const lexicons = input.analyse(lexiconsOf);
  const byLocale = input.analyse(joinedPhrases);
  return [...byLocale.values()].flatMap((joined) =>
    variantsOf(joined).flatMap((places) => judge(places, byLocale, lexicons) ?? []),
  );
}

export function joinedPhrases(input: RuleInput): ReadonlyMap<Locale, JoinedBySentence> {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  return new Map([...table.byLocale.keys()].map((locale) => [locale, joinedIn(table, locale, lexicons)]));
}

function joinedIn(table: UnitTable, locale: Locale, { lexiconOf }: Lexicons): JoinedBySentence {
  const { units } = lexiconOf(locale);
  const bySentence = new Map<number, Joined[]>();
  for (const { sentence, row, part } of partsIn(table, locale)) {
    const { cell } = part;
    const stemAt = (at: number): Unit | undefined =>
      at < part.endWord ? units.ofWord(wordAt(cell, at))[0] : undefined;
    const isNext = (at: number): boolean => /^ ?$/.test(cell.text.slice(cell.wordEnds[at], cell.wordStarts[at + 1]));
    const here: Joined[] = [];
    for (let at = part.firstWord; at + 1 < part.endWord; at++) {
      if (stemAt(at) === undefined || !isNext(at)) continue;
      const isJoined = stemAt(at + 1) === undefined;
      const joint = isJoined ? foldedAt(cell, at + 1) : '';
      const last = isJoined ? at + 2 : at + 1;
      const stem = stemAt(last);
      if (joint.length > jointLetters || stem === undefined) continue;
      if (isJoined && (!isNext(at + 1) || !/^[\p{Ll}']+$/u.test(joint))) continue;
      const key = `${foldedAt(cell, at)}|${foldedAt(cell, last)}`;
      const isCompound = stem.parts.length > 0;
      here.push({ locale, sentence, row, part, from: at, to: last + 1, key, joint, isCompound });
    }
    bySentence.set(sentence, here);
  }
  return bySentence;
}

/** The places of each phrase that is joined in several ways. */
function variantsOf(joined: JoinedBySentence): readonly Joined[][] {
  const byKey = new Map<string, Joined[]>();
  for (const here of joined.values()) for (const place of here) append(byKey, place.key, place);
  return [...byKey.values()].filter(([first, ...others]) => others.some(({ joint }) => joint !== first?.joint));
}

function judge(
  places: readonly Joined[],
  byLocale: ReadonlyMap<Locale, JoinedBySentence>,
  lexicons: Lexicons,
): Variation | null {
  const byJoint = new Map<string, Joined[]>();
  for (const place of places) append(byJoint, place.joint, place);
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

/** Locales that join words for the same concepts alike in both sentences; null where too few do. */
function witnessesOf(
  here: Joined,
  elsewhere: Joined,
  byLocale: ReadonlyMap<Locale, JoinedBySentence>,
  lexicons: Lexicons,
): readonly Locale[] | null {
  const concepts = conceptsIn(lexicons, { ...here, from: here.to - 1 });
  const alike: Locale[] = [];
  const unlike: Locale[] = [];
  for (const [locale, joined] of byLocale) {
    if (locale === here.locale) continue;
    const theirs = (joined.get(here.sentence) ?? []).filter((place) => {
      for (const concept of conceptsIn(lexicons, place)) if (concepts.has(concept)) return true;
      return false;
    });
    const there = joined.get(elsewhere.sentence) ?? [];
    const pairs = theirs.flatMap((one) => there.filter(({ key }) => key === one.key).map((other) => ({ one, other })));
    if (pairs.some(({ one, other }) => one.joint === other.joint)) alike.push(locale);
    else if (pairs.length > 0) unlike.push(locale);
  }
  return isWitnessed(lexicons, here.locale, alike, unlike) ? alike : null;
}
