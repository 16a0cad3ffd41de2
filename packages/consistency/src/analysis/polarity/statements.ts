import type { CatalogEvent, EventOutcome, Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import { wordAt } from '../../corpus/cell-words.ts';
import type { Row, Vocabulary } from '../../model.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { memo, weakMemo } from '../../maps.ts';
import { knowledgeOf as languageKnowledge } from '../../language/language.ts';
import { languageOf } from '../../languages.ts';
import { deniedWithin, oppositeRatio, patternsMax, shortLetters, signOperations } from './thresholds.ts';

/** One event's statement: the first sentence of its description, which says how the operation ended. */
export interface Statement {
  readonly event: CatalogEvent;
  readonly row: Row;
  readonly failed: boolean;
  readonly parts: ReadonlyMap<Locale, SentencePart>;
}

/** Outcomes of which texts say that they went well or badly. */
const endings: ReadonlySet<EventOutcome> = new Set(['SUCCESS', 'FAILURE', 'ERROR']);

const alphabetic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

export function statementsOf(input: RuleInput): readonly Statement[] {
  return input.catalog.events.flatMap((event) => {
    const name = `event/${String(event.eventId)}/name`;
    if (isDisputed(input.row(name)) || !endings.has(event.outcome)) return [];
    const row = input.row(`event/${String(event.eventId)}/description`);
    const [first] = row === undefined ? [] : input.sentences(row);
    if (row === undefined || first === undefined) return [];
    return [{ event, row, failed: event.outcome !== 'SUCCESS', parts: first.parts }];
  });
}

/** The locales' names differ so much that they do not tell how the operation ended. */
function isDisputed(name: Row | undefined): boolean {
  return (
    name !== undefined && verdictOn(Array.from(name.cells, ([locale, { text }]) => [locale, text])).kind === 'SPLIT'
  );
}

/**
 * The words by which a locale says how operations ended. Each operation is judged by the words of all others, so that none
 * vouches for itself.
 */
export class OutcomeWords {
  readonly #failures = new Map<string, Set<string>>();
  readonly #successes = new Map<string, Set<string>>();
  /** The failure words of each failure that has any: together they say that it failed (`gick inte`), one alone may not. */
  readonly #patterns: readonly { readonly words: readonly string[]; readonly operations: ReadonlySet<string> }[];

  /** Words that are in failures and hardly in any success. */
  readonly #nearFailures = new Set<string>();

  constructor(statements: readonly Statement[], locale: Locale) {
    const failures: { readonly words: readonly string[]; readonly operation: string }[] = [];
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
      // One success that speaks of failure must not hide that it does.
      if (operations.size >= signOperations && (this.#successes.get(word)?.size ?? 0) <= 1)
        this.#nearFailures.add(word);
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

  /** The word is in the statements of several failures and hardly in any success, the operation's own left out. */
  isFailure(word: string, operation: string): boolean {
    return isMark(this.#failures.get(word), this.#successes.get(word), operation);
  }

  isSuccess(word: string, operation: string): boolean {
    return isMark(this.#successes.get(word), this.#failures.get(word), operation);
  }

  /** Some success's statement has the word. */
  isInSuccess(word: string): boolean {
    return this.#successes.has(word);
  }

  /** The ways in which other operations' failures are said. */
  patterns(operation: string): (readonly string[])[] {
    return this.#patterns.flatMap(({ words, operations }) => {
      const left = count(operations, operation) === 0 ? [] : words.filter((word) => this.isFailure(word, operation));
      return left.length === 0 ? [] : [left];
    });
  }

  /** Whether the words include all words of a way in which another operation's failure is said. */
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

/** Few occurrences in the opposite outcome are put down to mistakes. */
function isMark(
  own: ReadonlySet<string> | undefined,
  others: ReadonlySet<string> | undefined,
  operation: string,
): boolean {
  const times = count(own, operation);
  return times >= signOperations && count(others, operation) * oppositeRatio <= times;
}

function count(operations: ReadonlySet<string> | undefined, without: string): number {
  return operations === undefined ? 0 : operations.size - (operations.has(without) ? 1 : 0);
}

/** True where every failure with these words also has a denying word and this one has none: the negation was lost. */
export function lacksNegation(part: SentencePart, learnt: OutcomeWords, operation: string): boolean {
  const { denial: denying } = languageKnowledge(languageOf(part.cell.locale));
  const words = wordsOf(part);
  if (words.some((word) => denying.has(word))) return false;
  const left = words.filter((word) => learnt.isFailure(word, operation));
  if (left.length === 0) return false;
  const alike = learnt.patterns(operation).filter((pattern) => left.every((word) => pattern.includes(word)));
  return alike.length > 0 && alike.every((pattern) => pattern.some((word) => denying.has(word)));
}

/** The index of the first word of a known way of saying that an operation failed; null where the statement has none in full. */
export function failureIn(part: SentencePart, learnt: OutcomeWords, operation: string): number | null {
  if (!learnt.sayFailure(wordsOf(part), operation)) return null;
  const known = knowledgeOf(part.cell.vocabulary);
  for (let at = part.firstWord; at < part.endWord; at++) {
    const key = known.key(wordAt(part.cell, at));
    if (key !== null && learnt.isFailure(key, operation)) return at;
  }
  return null;
}

/**
 * The index of the first word that denies, and by which the locale says elsewhere that operations failed (`nicht` in `konnte nicht
 * geladen werden`): in a success it denies by itself, whatever verb it stands with (`wurde nicht geladen`). Null where there is none.
 */
export function denialIn(part: SentencePart, learnt: OutcomeWords, operation: string): number | null {
  const { cell, firstWord, endWord } = part;
  const known = knowledgeOf(cell.vocabulary);
  for (let at = firstWord; at < endWord; at++) {
    const word = wordAt(cell, at);
    if (known.isDenied(word) || (known.isDenying(word) && learnt.isFailure(known.key(word) ?? '', operation)))
      return at;
  }
  return null;
}

/**
 * The words that say something: denying words as they are; of all others the stems, so that `pudo` and `pudieron` are one. Other
 * short words of alphabets serve any sentence (`att`, `ao`) and are left out.
 */
export const wordsOf = weakMemo(({ cell, firstWord, endWord }: SentencePart): readonly string[] => {
  const known = knowledgeOf(cell.vocabulary);
  return cell.words.slice(firstWord, endWord).flatMap((word) => known.key(word) ?? []);
});

/** What is known of a locale's words. */
interface Knowledge {
  /** The form by which a word is compared; null for words that are left out. */
  key(word: number): string | null;
  isTrouble(word: number): boolean;
  isDenying(word: number): boolean;
  /** Whether it denies a noun that stands before it. */
  isDenyingBefore(word: number): boolean;
  /** Begins with a syllable that denies a word which the locale often says without it. */
  isDenied(word: number): boolean;
}

const knowledgeOf = weakMemo((vocabulary: Vocabulary): Knowledge => {
  const {
    trouble: beginnings,
    denial: denying,
    denialBehind: denyingBefore,
    denialPrefix: prefix,
  } = languageKnowledge(languageOf(vocabulary.locale));
  const keyOf = (word: number): string | null => {
    const folded = vocabulary.folded(word);
    if (denying.has(folded)) return folded;
    return folded.length > shortLetters || !alphabetic.test(folded) ? vocabulary.stem(word) : null;
  };
  return {
    key: memo(keyOf),
    isTrouble: memo((word) => beginnings.some((beginning) => vocabulary.folded(word).startsWith(beginning))),
    isDenying: (word) => denying.has(vocabulary.folded(word)),
    isDenyingBefore: (word) => denyingBefore.has(vocabulary.folded(word)),
    isDenied: memo((word) => prefix !== '' && isDeniedBy(prefix, word, vocabulary)),
  };
});

function isDeniedBy(prefix: string, word: number, vocabulary: Vocabulary): boolean {
  const folded = vocabulary.folded(word);
  const affirmed = folded.startsWith(prefix) ? vocabulary.id(folded.slice(prefix.length)) : undefined;
  return affirmed !== undefined && vocabulary.count(affirmed) >= signOperations;
}

/** What a statement says of trouble: that there was some, or that there was none. */
export interface Trouble {
  readonly denied: boolean;
  /** Index into the cell's words. */
  readonly at: number;
  /** The denying word, or the trouble word itself. */
  readonly from: number;
}

/** Null where the statement mentions no trouble, or the language's words for it are not known. */
export function troubleIn(part: SentencePart, learnt: OutcomeWords, operation: string): Trouble | null {
  const { cell } = part;
  const known = knowledgeOf(cell.vocabulary);
  const isDenying = (at: number): boolean =>
    known.isDenying(wordAt(cell, at)) ||
    (!known.isTrouble(wordAt(cell, at)) && learnt.isFailure(cell.vocabulary.stem(wordAt(cell, at)), operation));
  for (let at = part.firstWord; at < part.endWord; at++) {
    if (!known.isTrouble(wordAt(cell, at))) continue;
    for (let before = at - 1; before >= Math.max(part.firstWord, at - deniedWithin); before--) {
      if (isDenying(before)) return { denied: true, at, from: before };
    }
    let denied = false;
    for (let behind = at + 1; behind < Math.min(part.endWord, at + 1 + deniedWithin); behind++) {
      if (known.isDenyingBefore(wordAt(cell, behind))) denied = true;
    }
    return { denied, at, from: at };
  }
  return null;
}
