import type { Locale, Span } from '@eventide/catalog';
import { spanOfWords } from '../../corpus/cell-words.ts';
import { append } from '../../maps.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { knowledgeOf } from '../../language/language.ts';
import { languageCount, languageOf } from '../../languages.ts';
import {
  denialIn,
  failureIn,
  lacksNegation,
  OutcomeWords,
  type Statement,
  statementsOf,
  troubleIn,
  type Trouble,
  wordsOf,
} from './statements.ts';
import { unlikeWordsMax, unsoundShare, witnessesMin } from './thresholds.ts';

/** A statement that contradicts the event's name, and the other locales. */
export interface Contradiction {
  readonly statement: Statement;
  readonly part: SentencePart;
  readonly span: Span;
  /** What it says: that there was trouble, that there was none, that the operation failed, or that it succeeded. */
  readonly says: 'TROUBLE' | 'NO_TROUBLE' | 'FAILURE' | 'NO_FAILURE';
  /** Locales that agree with the event's name. */
  readonly witnesses: readonly SentencePart[];
}

export function contradictions(input: RuleInput): readonly Contradiction[] {
  const statements = input.analyse(statementsOf);
  const { source } = input.catalog;
  const learnt = new Map<Locale, OutcomeWords>(
    input.locales.map((locale) => [locale, new OutcomeWords(statements, locale)]),
  );
  const byOperation = new Map<string, Statement[]>();
  for (const statement of statements) append(byOperation, statement.event.operation, statement);
  return statements.flatMap((statement) => {
    const { event, failed, parts } = statement;
    const siblings = byOperation.get(event.operation) ?? [];
    const readings = [...parts].flatMap(([locale, part]): Reading[] => {
      const words = learnt.get(locale);
      if (part.shared || words === undefined) return [];
      const { operation } = event;
      const trouble = troubleIn(part, words, operation);
      return [
        { part, words, trouble, marker: failureIn(part, words, operation), denial: denialIn(part, words, operation) },
      ];
    });
    return readings.flatMap((reading) => {
      const found = failed
        ? inFailure(reading, readings, statement, siblings, statements, source)
        : inSuccess(reading, readings, source);
      return found === null ? [] : [{ statement, part: reading.part, ...found }];
    });
  });
}

interface Reading {
  readonly part: SentencePart;
  readonly trouble: Trouble | null;
  /** Index of the first word that says that the operation failed; null where none does. */
  readonly marker: number | null;
  /** Index of the first word that denies, of those by which the locale says that operations failed; null where there is none. */
  readonly denial: number | null;
  readonly words: OutcomeWords;
}

type Found = Pick<Contradiction, 'span' | 'says' | 'witnesses'>;

function inSuccess(reading: Reading, readings: readonly Reading[], source: Locale | null): Found | null {
  const { part, trouble, marker } = reading;
  const hadTrouble = trouble?.denied === false;
  if (marker === null && trouble === null) return deniedSuccess(reading, readings, source);
  if (!hadTrouble && (marker === null || trouble !== null)) return null;
  const witnesses = witnessesOf(
    reading,
    readings,
    (other) => other.marker === null && (other.trouble === null || other.trouble.denied),
    source,
  );
  if (witnesses === null) return null;
  if (hadTrouble) {
    return { span: spanOfWords(part.cell, trouble.from, trouble.at + 1), says: 'TROUBLE', witnesses };
  }
  return marker === null ? null : { span: spanOfWords(part.cell, marker, marker + 1), says: 'FAILURE', witnesses };
}

/** A "not" that nobody else has in a success. Not all denials say that it failed, so that one other locale with a denial excuses it. */
function deniedSuccess(reading: Reading, readings: readonly Reading[], source: Locale | null): Found | null {
  const { part, denial } = reading;
  if (denial === null) return null;
  const isUndenied = (other: Reading): boolean =>
    other.denial === null && other.marker === null && other.trouble === null;
  if (!readings.every((other) => other === reading || isUndenied(other))) return null;
  const mayDeny = ({ part: theirs }: Reading): boolean => {
    const { denial: words, denialPrefix } = knowledgeOf(languageOf(theirs.cell.locale));
    return words.size > 0 || denialPrefix !== '';
  };
  const witnesses = witnessesOf(reading, readings, mayDeny, source);
  return witnesses === null ? null : { span: spanOfWords(part.cell, denial, denial + 1), says: 'FAILURE', witnesses };
}

/** The other locales' parts that agree with the name; null where they are too few. The source is enough. */
function witnessesOf(
  reading: Reading,
  readings: readonly Reading[],
  isSound: (other: Reading) => boolean,
  source: Locale | null,
): readonly SentencePart[] | null {
  const witnesses = readings.flatMap((other) => (other !== reading && isSound(other) ? [other.part] : []));
  if (source !== null) return witnesses.some(({ cell }) => cell.locale === source) ? witnesses : null;
  const unsound = readings.length - 1 - witnesses.length;
  if (unsound > witnesses.length * unsoundShare) return null;
  return languageCount(witnesses.map(({ cell }) => cell.locale)) < witnessesMin ? null : witnesses;
}

function inFailure(
  reading: Reading,
  readings: readonly Reading[],
  statement: Statement,
  siblings: readonly Statement[],
  statements: readonly Statement[],
  source: Locale | null,
): Found | null {
  const { part, trouble, marker } = reading;
  const isDenied = trouble?.denied === true;
  if (!isDenied) {
    if (marker !== null || trouble !== null) return null;
    if (isDenial(part, siblings) || !saysSuccess(reading, statement, statements)) return null;
  }
  const witnesses = witnessesOf(
    reading,
    readings,
    (other) => other.marker !== null && other.trouble?.denied !== true,
    source,
  );
  if (witnesses === null) return null;
  return isDenied
    ? { span: spanOfWords(part.cell, trouble.from, trouble.at + 1), says: 'NO_TROUBLE', witnesses }
    : { span: part.span, says: 'NO_FAILURE', witnesses };
}

/**
 * That the usual words for failure are absent is no evidence: there are more of them than a page shows (`impossible de`,
 * `is mislukt`). Evidence is a lost negation, or a success's words and no word but such as successes have.
 */
function saysSuccess({ part, words }: Reading, { event }: Statement, statements: readonly Statement[]): boolean {
  const { operation } = event;
  if (lacksNegation(part, words, operation)) return true;
  const own = new Set(wordsOf(part));
  if (![...own].every((word) => words.isInSuccess(word))) return false;
  return [...own].some((word) => words.isSuccess(word, operation)) || readsLikeSuccess(statements, part, own);
}

/** A "not" that the same operation's success lacks: the failure is said by other words than usual. */
function isDenial(part: SentencePart, siblings: readonly Statement[]): boolean {
  const { denial } = knowledgeOf(languageOf(part.cell.locale));
  const denies = (words: readonly string[]): boolean => words.some((word) => denial.has(word));
  const ofSuccess = siblings.flatMap(({ failed, parts }) => {
    const sibling = parts.get(part.cell.locale);
    return failed || sibling === undefined ? [] : wordsOf(sibling);
  });
  return denies(wordsOf(part)) && !denies(ofSuccess);
}

/** The statement is, but for a word or so, that of a success. */
function readsLikeSuccess(statements: readonly Statement[], part: SentencePart, own: ReadonlySet<string>): boolean {
  return statements.some(({ failed, parts }) => {
    const success = parts.get(part.cell.locale);
    if (failed || success === undefined) return false;
    const words = new Set(wordsOf(success));
    return unlike(own, words) <= unlikeWordsMax && unlike(words, own) <= unlikeWordsMax;
  });
}

function unlike(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (!others.has(word)) count++;
  return count;
}
