import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { foldedSentence } from '../same-source/folded.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { ownPart, type UnitTable } from '../units/units.ts';
import { isWitnessed, partsOf, type Place, type Variation } from './places.ts';

/** Lengths of the runs of words by which sentences are found that begin or end alike. */
const runLengths = [3, 5, 7];
const alikeMin = 2;
/** What stands farther apart does not belong together. */
const reach = 6;
/** Languages whose order of words is fixed: elsewhere it tells what is known from what is new. */
const fixedOrder = new Set('ca en es fr gl it pt ro'.split(' '));
const contentMin = 4;

/**
 * Sentences of one pattern in which one locale exchanges the order of two things, where the others' order is the same:
 * `the request or the revocation data`, `the data of request or revocation`.
 */
export function exchangedOrders(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const said = new Map<SentencePart, Said>();
  const saidIn = (part: SentencePart): Said => {
    let once = said.get(part);
    if (once === undefined) said.set(part, (once = onceSaid(lexicons, part)));
    return once;
  };
  const variations: Variation[] = [];
  for (const [one, other] of alikePairs(table)) {
    const orders = [...table.byLocale.keys()].flatMap((locale) => {
      const first = partAt(table, one, locale);
      const second = partAt(table, other, locale);
      return first === undefined || second === undefined ? [] : [ordersOf(first, second, saidIn)];
    });
    for (const { locale, exchanged } of orders) {
      if (!fixedOrder.has(languageOf(locale))) continue;
      const found = exchanged.flatMap((pair) => {
        const kept = orders.filter((order) => orderIn(order, pair) === 'KEPT');
        const alike = localesOf(kept);
        const unlike = localesOf(orders.filter((order) => orderIn(order, pair) === 'EXCHANGED'));
        if (!isWitnessed(locale, alike, unlike)) return [];
        const inRun = localesOf(kept.filter((order) => isInRun(order, pair)));
        return isWitnessed(locale, inRun, []) ? [{ pair, alike }] : [];
      });
      const [first] = found;
      if (first === undefined) continue;
      const here = placeOf(table, one, locale, first.pair, saidIn);
      const elsewhere = placeOf(table, other, locale, first.pair, saidIn);
      if (here === null || elsewhere === null) continue;
      if (here.to - here.from > reach || elsewhere.to - elsewhere.from > reach) continue;
      variations.push({ here: elsewhere, elsewhere: here, also: [], times: 1, witnesses: first.alike });
    }
  }
  return variations;
}

function partAt({ atoms }: UnitTable, atom: number, locale: Locale): SentencePart | undefined {
  const sentence = atoms[atom];
  return sentence === undefined ? undefined : ownPart(sentence, locale);
}

/** Neighbours among the sentences that begin or end with the same words in at least two languages. */
function alikePairs(table: UnitTable): readonly (readonly [number, number])[] {
  const votes = new Map<string, { readonly pair: readonly [number, number]; readonly locales: Set<Locale> }>();
  for (const locale of table.byLocale.keys()) {
    const sentences = Array.from(partsOf(table, locale), ({ atom, part }) => ({ atom, words: foldedSentence(part) }));
    for (const length of runLengths) {
      for (const fromEnd of [true, false]) {
        const last = new Map<string, number>();
        for (const { atom, words } of sentences) {
          if (words.length <= length) continue;
          const run = (fromEnd ? words.slice(-length) : words.slice(0, length)).join(' ');
          const before = last.get(run);
          last.set(run, atom);
          if (before === undefined) continue;
          const key = `${before}/${atom}`;
          const vote = votes.get(key);
          if (vote === undefined) votes.set(key, { pair: [before, atom], locales: new Set([locale]) });
          else vote.locales.add(locale);
        }
      }
    }
  }
  return [...votes.values()].filter(({ locales }) => locales.size >= alikeMin).map(({ pair }) => pair);
}

/** By concept that one word of a sentence says, and a single time, the word's place; ascending. */
type Said = ReadonlyMap<number, number>;

/** Two concepts. */
type Pair = readonly [number, number];

/** Indexes into a cell's words. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface Orders {
  readonly locale: Locale;
  /** The longest run of words common to both sentences. */
  readonly run: () => Run;
  /** By concept, the place of its word in either sentence. */
  readonly first: Said;
  readonly second: Said;
  /** Pairs of concepts, each said once in both sentences, that stand in another order in the other. */
  readonly exchanged: readonly Pair[];
}

function localesOf(orders: readonly Orders[]): Locale[] {
  return orders.map(({ locale }) => locale);
}

type Order = 'KEPT' | 'EXCHANGED';

function ordersOf(one: SentencePart, other: SentencePart, saidIn: (part: SentencePart) => Said): Orders {
  const first = saidIn(one);
  const second = saidIn(other);
  let known: Run | null = null;
  const run = (): Run => (known ??= commonRun(one, other));
  return { locale: one.cell.locale, run, first, second, exchanged: exchangedIn(first, second) };
}

const noPairs: readonly Pair[] = [];

function exchangedIn(first: Said, second: Said): readonly Pair[] {
  const both: number[] = [];
  let isAscending = true;
  let last = 0;
  for (const concept of first.keys()) {
    const there = second.get(concept);
    if (there === undefined) continue;
    both.push(concept);
    if (there < last) isAscending = false;
    last = there;
  }
  // The usual case: the order is the same.
  if (isAscending) return noPairs;
  const exchanged: Pair[] = [];
  for (let at = 0; at < both.length; at++) {
    for (let behind = at + 1; behind < both.length; behind++) {
      const pair = [both[at] ?? 0, both[behind] ?? 0] as const;
      if (orderIn({ first, second }, pair) === 'EXCHANGED') exchanged.push(pair);
    }
  }
  return exchanged;
}

/** Null where one of the two is not said in both sentences, or one compound says both. */
function orderIn({ first, second }: Pick<Orders, 'first' | 'second'>, [left, right]: Pair): Order | null {
  const leftOne = first.get(left);
  const rightOne = first.get(right);
  const leftOther = second.get(left);
  const rightOther = second.get(right);
  if (leftOne === undefined || rightOne === undefined || leftOther === undefined || rightOther === undefined)
    return null;
  if (leftOne === rightOne || leftOther === rightOther) return null;
  return leftOne < rightOne === leftOther < rightOther ? 'KEPT' : 'EXCHANGED';
}

/** Whether both stand in one run of words common to both sentences. */
function isInRun({ run, first }: Orders, pair: Pair): boolean {
  const { from, to } = run();
  return pair.every((concept) => {
    const at = first.get(concept) ?? -1;
    return at >= from && at < to;
  });
}

function onceSaid(lexicons: Lexicons, part: SentencePart): Said {
  const long = new Map<number, number>();
  const { words, vocabulary } = part.cell;
  for (const [concept, at] of lexicons.lexiconOf(part.cell.locale).inPart(part).once()) {
    if (vocabulary.folded(words[at] ?? 0).length >= contentMin) long.set(concept, at);
  }
  return long;
}

/** The longest run of words that stands in both, as indexes into the first one's words. */
function commonRun(one: SentencePart, other: SentencePart): Run {
  const { vocabulary, words } = one.cell;
  let best = { from: 0, to: 0 };
  for (let at = one.firstWord; at < one.endWord; at++) {
    for (let there = other.firstWord; there < other.endWord; there++) {
      let length = 0;
      while (
        at + length < one.endWord &&
        there + length < other.endWord &&
        vocabulary.folded(words[at + length] ?? 0) === vocabulary.folded(other.cell.words[there + length] ?? 0)
      )
        length++;
      if (length > best.to - best.from) best = { from: at, to: at + length };
    }
  }
  return best;
}

function placeOf(
  table: UnitTable,
  atom: number,
  locale: Locale,
  pair: Pair,
  saidIn: (part: SentencePart) => Said,
): Place | null {
  const sentence = table.atoms[atom];
  const part = partAt(table, atom, locale);
  if (sentence === undefined || part === undefined) return null;
  const said = saidIn(part);
  const places = pair.map((concept) => said.get(concept) ?? part.firstWord);
  return {
    locale,
    atom,
    row: sentence.row,
    part,
    from: Math.min(...places),
    to: Math.max(...places) + 1,
  };
}
