import type { CatalogEvent, Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import type { Row, Vocabulary } from '../../model.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { memo, weakMemo } from '../../maps.ts';
import { languageOf } from '../../languages.ts';
import { denyingWords, troubleWords } from './trouble-words.ts';

/** One event's statement: the first sentence of its description, which says how the operation ended. */
export interface Statement {
  readonly event: CatalogEvent;
  readonly row: Row;
  readonly failed: boolean;
  readonly parts: ReadonlyMap<Locale, SentencePart>;
}

/** Events of different operations in which a word must stand to say how they ended. */
const markedMin = 3;
const excusedShare = 5;
const deniedWithin = 4;
const patternsMax = 40;
const shortMax = 3;
const alphabetic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

export function statementsOf(input: RuleInput): readonly Statement[] {
  const untold = new Set(
    input.catalog.diagnostics.flatMap(({ id, segmentKey }) => (id === 'event-outcome-unknown' ? segmentKey : [])),
  );
  return input.catalog.events.flatMap((event) => {
    const name = `event/${String(event.eventId)}/name`;
    if (untold.has(name) || isDisputed(input.row(name))) return [];
    if (event.outcome === 'STARTED' || event.outcome === 'STOPPED' || event.outcome === 'WARNING') return [];
    const row = input.row(`event/${String(event.eventId)}/description`);
    const [first] = row === undefined ? [] : input.sentences(row);
    if (row === undefined || first === undefined) return [];
    return [{ event, row, failed: event.outcome !== 'SUCCESS', parts: first.parts }];
  });
}

/** So many locales have another name that nobody can say how the operation ended. */
function isDisputed(name: Row | undefined): boolean {
  return (
    name !== undefined && verdictOn(Array.from(name.cells, ([locale, { text }]) => [locale, text])).kind === 'SPLIT'
  );
}

interface Sayings {
  readonly total: { readonly all: number; readonly said: number };
  readonly byOperation: ReadonlyMap<string, { readonly all: number; readonly said: number }>;
}

/** Words of the outcomes of a locale's operations, as all operations but one show them, so that none vouches for itself. */
export class OutcomeWords {
  readonly #failures = new Map<string, Set<string>>();
  readonly #successes = new Map<string, Set<string>>();
  /** The failure words of each failure that has some: together they say that it failed (`gick inte`), one alone may not. */
  readonly #patterns: readonly { readonly words: readonly string[]; readonly operations: ReadonlySet<string> }[];

  /** Of the failures. */
  readonly #statements: { readonly words: readonly string[]; readonly operation: string }[] = [];
  #said: Sayings | undefined;
  /** Words in failures, hardly any of which is in a success. */
  readonly #nearFailures = new Set<string>();

  constructor(statements: readonly Statement[], locale: Locale) {
    const failures = this.#statements;
    for (const { event, failed, parts } of statements) {
      const part = parts.get(locale);
      if (part === undefined) continue;
      const words = wordsOf(part);
      if (failed) failures.push({ words, operation: event.operation });
      const seen = failed ? this.#failures : this.#successes;
      for (const word of words) {
        const operations = seen.get(word);
        if (operations === undefined) seen.set(word, new Set([event.operation]));
        else operations.add(event.operation);
      }
    }
    for (const [word, operations] of this.#failures) {
      // One success that speaks of failure must not hide it in itself.
      if (operations.size >= markedMin && (this.#successes.get(word)?.size ?? 0) <= 1) this.#nearFailures.add(word);
    }
    const patterns = new Map<string, { words: readonly string[]; operations: Set<string> }>();
    for (const { words, operation } of failures) {
      const near = words.filter((word) => this.#nearFailures.has(word));
      if (near.length === 0) continue;
      const pattern = [...new Set(near)].sort();
      const key = pattern.join(' ');
      const known = patterns.get(key);
      if (known === undefined) patterns.set(key, { words: pattern, operations: new Set([operation]) });
      else known.operations.add(operation);
    }
    this.#patterns = [...patterns.values()]
      .sort((one, other) => other.operations.size - one.operations.size)
      .slice(0, patternsMax);
  }

  /** Stands in the statements of several failures and in hardly any of a success, the operation's own left out. */
  isFailure(word: string, operation: string): boolean {
    return isMark(this.#failures.get(word), this.#successes.get(word), operation);
  }

  isSuccess(word: string, operation: string): boolean {
    return isMark(this.#successes.get(word), this.#failures.get(word), operation);
  }

  /** Of the failures of all other operations: how many there are, and how many are said in a known way. */
  failuresBut(operation: string): { readonly all: number; readonly said: number } {
    this.#said ??= this.#sayings();
    let { all, said } = this.#said.total;
    const own = this.#said.byOperation.get(operation);
    if (own !== undefined) {
      all -= own.all;
      said -= own.said;
    }
    return { all, said };
  }

  #sayings(): Sayings {
    const total = { all: 0, said: 0 };
    const byOperation = new Map<string, { all: number; said: number }>();
    for (const { words, operation } of this.#statements) {
      let own = byOperation.get(operation);
      if (own === undefined) byOperation.set(operation, (own = { all: 0, said: 0 }));
      const said = this.sayFailure(words, '') ? 1 : 0;
      own.all++;
      own.said += said;
      total.all++;
      total.said += said;
    }
    return { total, byOperation };
  }

  /** The ways in which other operations' failures are said. */
  patterns(operation: string): (readonly string[])[] {
    return this.#patterns.flatMap(({ words, operations }) => {
      const left = count(operations, operation) === 0 ? [] : words.filter((word) => this.isFailure(word, operation));
      return left.length === 0 ? [] : [left];
    });
  }

  /** Whether some words are all of a way in which another operation's failure is said. */
  sayFailure(words: readonly string[], operation: string): boolean {
    if (!words.some((word) => this.#nearFailures.has(word))) return false;
    const own = new Set(words);
    return this.#patterns.some((pattern) => {
      if (count(pattern.operations, operation) === 0) return false;
      let said = 0;
      for (const word of pattern.words) {
        if (!this.isFailure(word, operation)) continue;
        if (!own.has(word)) return false;
        said++;
      }
      return said > 0;
    });
  }
}

/** One success that speaks of failure, by mistake, must not excuse all others. */
function isMark(
  own: ReadonlySet<string> | undefined,
  others: ReadonlySet<string> | undefined,
  operation: string,
): boolean {
  const times = count(own, operation);
  return times >= markedMin && count(others, operation) * excusedShare <= times;
}

function count(operations: ReadonlySet<string> | undefined, without: string): number {
  return operations === undefined ? 0 : operations.size - (operations.has(without) ? 1 : 0);
}

/** A denying word is missing that stands in every failure worded by the words that are left: the negation was lost. */
export function lacksNegation(part: SentencePart, learnt: OutcomeWords, operation: string): boolean {
  const denying = new Set(denyingWords.get(languageOf(part.cell.locale)));
  const words = wordsOf(part);
  if (words.some((word) => denying.has(word))) return false;
  const left = words.filter((word) => learnt.isFailure(word, operation));
  if (left.length === 0) return false;
  const alike = learnt.patterns(operation).filter((pattern) => left.every((word) => pattern.includes(word)));
  return alike.length > 0 && alike.every((pattern) => pattern.some((word) => denying.has(word)));
}

/** Whether a statement has all the words of some way of saying that an operation failed; where the first of them is. */
export function failureIn(part: SentencePart, learnt: OutcomeWords, operation: string): number | null {
  if (!learnt.sayFailure(wordsOf(part), operation)) return null;
  const known = knowledgeOf(part.cell.vocabulary);
  for (let at = part.firstWord; at < part.endWord; at++) {
    const key = known.key(part.cell.words[at] ?? 0);
    if (key !== null && learnt.isFailure(key, operation)) return at;
  }
  return null;
}

/**
 * Denying words as they stand; of all others the stems, so that `pudo` and `pudieron` are one. Other short words of alphabets
 * serve any sentence (`att`, `ao`) and are left out.
 */
export function wordsOf(part: SentencePart): readonly string[] {
  let words = wordsByPart.get(part);
  if (words === undefined) {
    words = [];
    const known = knowledgeOf(part.cell.vocabulary);
    for (let at = part.firstWord; at < part.endWord; at++) {
      const key = known.key(part.cell.words[at] ?? 0);
      if (key !== null) words.push(key);
    }
    wordsByPart.set(part, words);
  }
  return words;
}

const wordsByPart = new WeakMap<SentencePart, string[]>();

/** What is known of a locale's words, found once for each. */
interface Knowledge {
  /** What stands for the word in statements; null for words that are left out. */
  key(word: number): string | null;
  isTrouble(word: number): boolean;
  isDenying(word: number): boolean;
}

const knowledgeOf = weakMemo((vocabulary: Vocabulary): Knowledge => {
  const language = languageOf(vocabulary.locale);
  const beginnings = troubleWords.get(language) ?? [];
  const denying = new Set(denyingWords.get(language));
  const keyOf = (word: number): string | null => {
    const folded = vocabulary.folded(word);
    if (denying.has(folded)) return folded;
    return folded.length > shortMax || !alphabetic.test(folded) ? vocabulary.stem(word) : null;
  };
  return {
    key: memo(keyOf),
    isTrouble: memo((word) => beginnings.some((beginning) => vocabulary.folded(word).startsWith(beginning))),
    isDenying: (word) => denying.has(vocabulary.folded(word)),
  };
});

/** What a statement says of trouble: that there was some, that there was none; null where it does not speak of any. */
export interface Trouble {
  readonly denied: boolean;
  /** Index into the cell's words. */
  readonly at: number;
  /** The denying word, or the trouble word itself. */
  readonly from: number;
}

/** Null also where the language's words for trouble are not known. */
export function troubleIn(part: SentencePart, learnt: OutcomeWords, operation: string): Trouble | null {
  const { cell } = part;
  const known = knowledgeOf(cell.vocabulary);
  const wordAt = (at: number): number => cell.words[at] ?? 0;
  const isDenying = (at: number): boolean =>
    known.isDenying(wordAt(at)) ||
    (!known.isTrouble(wordAt(at)) && learnt.isFailure(cell.vocabulary.stem(wordAt(at)), operation));
  for (let at = part.firstWord; at < part.endWord; at++) {
    if (!known.isTrouble(wordAt(at))) continue;
    for (let before = at - 1; before >= Math.max(part.firstWord, at - deniedWithin); before--) {
      if (isDenying(before)) return { denied: true, at, from: before };
    }
    // Languages that deny behind the noun are none of the alphabets.
    let denied = false;
    const isBehind = !alphabetic.test(cell.vocabulary.folded(wordAt(at)));
    for (let behind = at + 1; behind < Math.min(part.endWord, at + 1 + deniedWithin); behind++) {
      if (isBehind && known.isDenying(wordAt(behind))) denied = true;
    }
    return { denied, at, from: at };
  }
  return null;
}
