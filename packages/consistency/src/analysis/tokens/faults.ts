import type { Locale, Span } from '@eventide/catalog';
import { areSeveral, isClearMajority, isNearlyAll } from '../../camps.ts';
import { spanOfWords, wordAt } from '../../corpus/cell-words.ts';
import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { languageCount } from '../../languages.ts';
import { type TokenHabit, tokenHabits } from './habits.ts';
import { additionLocales, keptRatio, nameLocales, policyRows, slipEdits, slipLetters } from './thresholds.ts';
import { linkTarget, type Token, tokensByRow } from './tokens.ts';
import { tornSpan } from './torn.ts';

/**
 * What became of a token in one locale. TORN: it has white space inside. CASE: an acronym is in lower case. CHANGED: another token
 * is in its place. GONE: nothing is in its place. POLICY: the locale never has it. ADDED: no other locale has it.
 */
export interface TokenFault {
  readonly how: 'TORN' | 'CASE' | 'CHANGED' | 'GONE' | 'POLICY' | 'ADDED';
  readonly row: Row;
  readonly locale: Locale;
  readonly token: Token;
  readonly span: Span | null;
}

/** A token that some locales have and others lack, without a clear majority. */
export interface TokenDispute {
  readonly row: Row;
  readonly token: Token;
}

export interface TokenFaults {
  readonly faults: readonly TokenFault[];
  readonly disputes: readonly TokenDispute[];
}

/** What the locales did to the tokens that a translation keeps. */
export function tokenFaults(input: RuleInput): TokenFaults {
  const faults: TokenFault[] = [];
  const disputes: TokenDispute[] = [];
  for (const { row, tokens } of input.analyse(tokensByRow)) {
    if (tokens.every(({ locales, loosely }) => locales.size === row.cells.size && loosely.size === 0)) continue;
    const inRow: TokenFault[] = [];
    for (const token of tokens) {
      inRow.push(...caseFaults(row, token, tokens));
      if (token.locales.size === row.cells.size) continue;
      const torn = tornFaults(row, token);
      inRow.push(...torn);
      const whole = [...token.locales, ...torn.map(({ locale }) => locale)];
      const abstaining = token.kind === 'NAME' ? translating(row, token, input) : none;
      const witnesses = [...row.cells.keys()].filter((locale) => !abstaining.has(locale));
      if (isClearMajority(whole, witnesses)) inRow.push(...lossFaults(row, token, tokens, torn, input));
      else if (whole.length < row.cells.size && !isAddition(row, token)) disputes.push({ row, token });
    }
    for (const token of tokens) if (isAddition(row, token)) inRow.push(...additions(row, token, tokens, inRow, input));
    faults.push(...inRow);
  }
  return { faults, disputes };
}

const none: ReadonlySet<Locale> = new Set();

/** Locales that lack a name and translate it elsewhere too: they do not tell whether it is one. */
function translating({ cells }: Row, { locales, value }: Token, input: RuleInput): ReadonlySet<Locale> {
  if (locales.size < nameLocales) return none;
  const abstaining = new Set<Locale>();
  for (const locale of cells.keys()) {
    if (locales.has(locale)) continue;
    const { kept, lacked } = input.analyse(tokenHabits)(locale, value);
    if (lacked > 0 && kept <= lacked) abstaining.add(locale);
  }
  return abstaining;
}

function isAddition({ cells }: Row, { locales, kind }: Token): boolean {
  if (kind === 'NAME' || cells.size < additionLocales || languageCount(locales) > 1) return false;
  const others = [...cells.keys()].filter((locale) => !locales.has(locale));
  return isClearMajority(others, cells.keys());
}

/** Kinds that a translator may keep or drop: that two other locales agree on one says little. */
const free = new Set<Token['kind']>(['ACRONYM', 'NAME', 'SEPARATOR']);

/** Whether enough others have the token, or have not, for its loss or addition to be more than a difference. */
export function isTold({ how, row, token }: TokenFault): boolean {
  if (!free.has(token.kind)) return true;
  const agreeing = [...row.cells.keys()].filter((locale) => token.locales.has(locale) !== (how === 'ADDED'));
  if (!areSeveral(agreeing, row.cells.keys())) return false;
  // Where one locale has a path that some lack, they may as well have lost it.
  return how !== 'ADDED' || token.kind !== 'SEPARATOR' || isNearlyAll(agreeing, row.cells.keys());
}

/** Where a cell has a token; null where it is not recognised there. */
export function spanOfToken(cell: Cell, { kind, value }: Token): Span | null {
  const found = cell.invariants.find(
    (other) => other.kind === kind && (kind === 'LINK' ? linkTarget(other.value) : other.value) === value,
  );
  if (found !== undefined) return found.span;
  const start = kind === 'LINK' ? -1 : cell.text.indexOf(value);
  return start < 0 ? null : { start, end: start + value.length };
}

const tearable = new Set<Token['kind']>(['VERSION', 'CODE', 'IDENTIFIER', 'URL', 'PATH']);

function tornFaults(row: Row, token: Token): TokenFault[] {
  if (!tearable.has(token.kind)) return [];
  const faults: TokenFault[] = [];
  for (const [locale, cell] of row.cells) {
    if (token.locales.has(locale)) continue;
    const span = tornSpan(cell.text, token.written);
    if (span !== null) faults.push({ how: 'TORN', row, locale, token, span });
  }
  return faults;
}

/**
 * An acronym in lower case, where the other locales of the row have an acronym that this one lacks, and the locale does not
 * usually write the word in lower case.
 */
function* caseFaults(row: Row, token: Token, tokens: readonly Token[]): Generator<TokenFault> {
  for (const locale of token.loosely) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    const { vocabulary, words, text } = cell;
    const at = words.findIndex((word) => vocabulary.folded(word) === token.value.toLowerCase());
    if (at < 0) continue;
    const id = wordAt(cell, at);
    const word = vocabulary.word(id);
    const exact = vocabulary.id(token.value);
    const usual = exact === undefined ? 1 : vocabulary.count(exact);
    const span = spanOfWords(cell, at, at + 1);
    if (vocabulary.count(id) > usual || word !== word.toLowerCase()) continue;
    // An abbreviation, not the end of a sentence.
    if (/^\.\s*\p{Ll}/u.test(text.slice(span.end, span.end + 8))) continue;
    const lacked = new Set<Locale>();
    for (const other of tokens) {
      if (other.kind !== 'ACRONYM' || (other.locales.has(locale) && !other.loosely.has(locale))) continue;
      for (const having of other.locales) if (!other.loosely.has(having)) lacked.add(having);
    }
    const others = [...row.cells.keys()].filter((other) => other !== locale);
    if (isClearMajority(lacked, others)) {
      yield { how: 'CASE', row, locale, token, span };
    }
  }
}

function* lossFaults(
  row: Row,
  token: Token,
  tokens: readonly Token[],
  torn: readonly TokenFault[],
  input: RuleInput,
): Generator<TokenFault> {
  const lacking = [...row.cells.keys()].filter(
    (locale) => !token.locales.has(locale) && !torn.some((fault) => fault.locale === locale),
  );
  for (const locale of lacking) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    // In its place: a token of the same kind that none of the locales with this one has.
    const instead = tokens.find(
      (other) =>
        other !== token &&
        other.kind === token.kind &&
        other.locales.has(locale) &&
        ![...other.locales].some((having) => token.locales.has(having)),
    );
    if (token.kind === 'ACRONYM' || token.kind === 'NAME') {
      if (instead !== undefined) {
        if (!isSlip(token.value, instead.value)) continue;
        yield { how: 'CHANGED', row, locale, token, span: spanOfToken(cell, instead) };
        continue;
      }
      const { kept, lacked } = input.analyse(tokenHabits)(locale, token.value);
      const keeps =
        token.kind === 'NAME' ? kept >= keptRatio * lacked : kept >= lacked || (lacked === 1 && lacking.length === 1);
      if (token.kind === 'ACRONYM' || keeps) yield { how: keeps ? 'GONE' : 'POLICY', row, locale, token, span: null };
    } else if (instead === undefined) {
      const isPolicy = token.kind === 'IDENTIFIER' && isTranslated(input.analyse(tokenHabits)(locale, token.value));
      yield { how: isPolicy ? 'POLICY' : 'GONE', row, locale, token, span: null };
    } else yield { how: 'CHANGED', row, locale, token, span: spanOfToken(cell, instead) };
  }
}

/** An identifier that a locale hardly ever keeps is a name to it, and was translated on purpose: `AutoPilot`. */
function isTranslated({ kept, lacked }: TokenHabit): boolean {
  return lacked >= policyRows && kept * keptRatio <= lacked;
}

/** Two neighbouring letters swapped, or one letter changed: a slip, not the acronym of another language (CA, AC). */
function isSlip(expected: string, actual: string): boolean {
  if (expected.length < slipLetters || Math.abs(expected.length - actual.length) > 1) return false;
  let start = 0;
  while (start < expected.length && expected[start] === actual[start]) start++;
  let end = 0;
  const shorter = Math.min(expected.length, actual.length) - start;
  while (end < shorter && expected.at(-1 - end) === actual.at(-1 - end)) end++;
  const left = expected.slice(start, expected.length - end);
  const right = actual.slice(start, actual.length - end);
  return left.length + right.length <= slipEdits || (left.length === 2 && right === `${left[1] ?? ''}${left[0] ?? ''}`);
}

function* additions(
  row: Row,
  token: Token,
  tokens: readonly Token[],
  explained: readonly TokenFault[],
  input: RuleInput,
): Generator<TokenFault> {
  for (const locale of token.locales) {
    const cell = row.cells.get(locale);
    const span = cell === undefined ? null : spanOfToken(cell, token);
    if (span === null) continue;
    const known = explained.some(
      (fault) =>
        fault.locale === locale && fault.span !== null && fault.span.start < span.end && span.start < fault.span.end,
    );
    if (known) continue;
    if (token.kind === 'ACRONYM') {
      const vocabulary = input.vocabulary(locale);
      const id = vocabulary.id(token.value);
      const counterpart = tokens.some((other) => other.kind === 'ACRONYM' && !other.locales.has(locale));
      if (counterpart || (id !== undefined && vocabulary.count(id) > 1)) continue;
    }
    yield { how: 'ADDED', row, locale, token, span };
  }
}
