import type { Locale } from '@eventide/catalog';
import { foldedAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { weakMemo } from '../../maps.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { foldedSentence } from '../same-source/folded.ts';
import { partOf, sentenceOf, type UnitTable } from '../units/units.ts';
import { isWitnessed, partsIn, type Place, type Variation } from './places.ts';
import { alikeMin, orderedLetters, orderReach, runLengths } from './thresholds.ts';

/** Languages whose word order is fixed: elsewhere the order tells what is known from what is new. */
const fixedOrder = new Set('ca en es fr gl it pt ro'.split(' '));

/**
 * Sentences of one pattern in which one locale exchanges the order of two things, where the others' order is the same:
 * `the request or the revocation data`, `the data of request or revocation`.
 */
export function exchangedOrders(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const onceIn = weakMemo((part: SentencePart) => mentionedOnce(lexicons, part));
  const variations: Variation[] = [];
  for (const [one, other] of alikePairs(table)) {
    const orders = [...table.byLocale.keys()].flatMap((locale): Orders[] => {
      const first = partOf(table, one, locale);
      const second = partOf(table, other, locale);
      return first === undefined || second === undefined ? [] : [ordersOf(first, second, onceIn)];
    });
    for (const { locale, first, second, exchanged } of orders) {
      if (!fixedOrder.has(languageOf(locale))) continue;
      const found = exchanged.flatMap((pair) => {
        const kept = orders.filter((order) => orderIn(order, pair) === 'KEPT');
        const alike = localesOf(kept);
        const unlike = localesOf(orders.filter((order) => orderIn(order, pair) === 'EXCHANGED'));
        if (!isWitnessed(lexicons, locale, alike, unlike)) return [];
        const inRun = localesOf(kept.filter((order) => isInRun(order, pair)));
        return isWitnessed(lexicons, locale, inRun, []) ? [{ pair, alike }] : [];
      });
      const [exchange] = found;
      if (exchange === undefined) continue;
      const elsewhere = placeOf(table, one, first, exchange.pair);
      const here = placeOf(table, other, second, exchange.pair);
      if (here.to - here.from > orderReach || elsewhere.to - elsewhere.from > orderReach) continue;
      variations.push({ here, elsewhere, also: [], times: 1, witnesses: exchange.alike });
    }
  }
  return variations;
}

/** Pairs of sentences that begin or end with the same words in enough locales, each with the last one before it. */
function alikePairs(table: UnitTable): readonly (readonly [number, number])[] {
  const votes = new Map<string, { readonly pair: readonly [number, number]; readonly locales: Set<Locale> }>();
  for (const locale of table.byLocale.keys()) {
    const sentences = partsIn(table, locale).map(({ sentence, part }) => ({ sentence, words: foldedSentence(part) }));
    for (const length of runLengths) {
      for (const fromEnd of [true, false]) {
        const last = new Map<string, number>();
        for (const { sentence, words } of sentences) {
          if (words.length <= length) continue;
          const run = (fromEnd ? words.slice(-length) : words.slice(0, length)).join(' ');
          const before = last.get(run);
          last.set(run, sentence);
          if (before === undefined) continue;
          const key = `${before}/${sentence}`;
          const vote = votes.get(key);
          if (vote === undefined) votes.set(key, { pair: [before, sentence], locales: new Set([locale]) });
          else vote.locales.add(locale);
        }
      }
    }
  }
  return [...votes.values()].filter(({ locales }) => locales.size >= alikeMin).map(({ pair }) => pair);
}

/** A part of a sentence and, by concept that it mentions once, the index of the word that does. */
interface Once {
  readonly part: SentencePart;
  readonly places: ReadonlyMap<WitnessedConcept, number>;
}

type Pair = readonly [WitnessedConcept, WitnessedConcept];

/** Indexes into a cell's words. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What one locale made of two sentences. */
interface Orders {
  readonly locale: Locale;
  readonly first: Once;
  readonly second: Once;
  /** Pairs of concepts, each mentioned once in both sentences, that stand in different orders in them. */
  readonly exchanged: readonly Pair[];
}

function localesOf(orders: readonly Orders[]): Locale[] {
  return orders.map(({ locale }) => locale);
}

function ordersOf(one: SentencePart, other: SentencePart, onceIn: (part: SentencePart) => Once): Orders {
  const first = onceIn(one);
  const second = onceIn(other);
  return { locale: one.cell.locale, first, second, exchanged: exchangedIn(first, second) };
}

function exchangedIn(first: Once, second: Once): readonly Pair[] {
  const both = [...first.places.keys()].filter((concept) => second.places.has(concept));
  // The usual case: the order is the same.
  const there = both.map((concept) => second.places.get(concept) ?? 0);
  if (there.every((place, at) => place >= (there[at - 1] ?? 0))) return [];
  return both.flatMap((one, at) =>
    both.slice(at + 1).flatMap((other): Pair[] => {
      const pair = [one, other] as const;
      return orderIn({ first, second }, pair) === 'EXCHANGED' ? [pair] : [];
    }),
  );
}

/** The order of two concepts in the second sentence against the first. */
type Order = 'KEPT' | 'EXCHANGED';

/** Null where one of the two is not mentioned in both sentences, or one compound mentions both. */
function orderIn({ first, second }: Pick<Orders, 'first' | 'second'>, [left, right]: Pair): Order | null {
  const leftOne = first.places.get(left);
  const rightOne = first.places.get(right);
  const leftOther = second.places.get(left);
  const rightOther = second.places.get(right);
  if (leftOne === undefined || rightOne === undefined || leftOther === undefined || rightOther === undefined)
    return null;
  if (leftOne === rightOne || leftOther === rightOther) return null;
  return leftOne < rightOne === leftOther < rightOther ? 'KEPT' : 'EXCHANGED';
}

/** Whether both concepts are mentioned in the longest run of words common to both sentences. */
function isInRun({ first, second }: Orders, pair: Pair): boolean {
  const { from, to } = commonRun(first.part, second.part);
  return pair.every((concept) => {
    const at = first.places.get(concept);
    return at !== undefined && at >= from && at < to;
  });
}

function mentionedOnce({ lexiconOf }: Lexicons, part: SentencePart): Once {
  const places = new Map<WitnessedConcept, number>();
  for (const [concept, [at, ...others]] of lexiconOf(part.cell.locale).mentionsIn(part)) {
    if (at !== undefined && others.length === 0 && foldedAt(part.cell, at).length >= orderedLetters)
      places.set(concept, at);
  }
  return { part, places };
}

/** The longest run of words common to two sentences, as indexes into the first one's words. */
function commonRun(one: SentencePart, other: SentencePart): Run {
  let best = { from: 0, to: 0 };
  for (let at = one.firstWord; at < one.endWord; at++) {
    for (let there = other.firstWord; there < other.endWord; there++) {
      let length = 0;
      while (
        at + length < one.endWord &&
        there + length < other.endWord &&
        foldedAt(one.cell, at + length) === foldedAt(other.cell, there + length)
      )
        length++;
      if (length > best.to - best.from) best = { from: at, to: at + length };
    }
  }
  return best;
}

/** The place from the first mention of two concepts to the last. */
function placeOf({ sentences }: UnitTable, sentence: number, { part, places }: Once, pair: Pair): Place {
  const at = pair.map((concept) => places.get(concept) ?? part.firstWord);
  const { row } = sentenceOf(sentences, sentence);
  return { locale: part.cell.locale, sentence, row, part, from: Math.min(...at), to: Math.max(...at) + 1 };
}
