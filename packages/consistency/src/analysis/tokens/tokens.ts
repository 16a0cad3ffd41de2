import type { Locale } from '@eventide/catalog';
import { asciiDigits } from '../../corpus/numbers.ts';
import { append, weakMemo } from '../../maps.ts';
import type { Cell, Invariant, Row, Vocabulary } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { namesIn } from './names.ts';
import { acronymLettersMax, smallNumber } from './thresholds.ts';

type TokenKind = Invariant['kind'] | 'NAME';

/** A token of one row, and who has it. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  /** As the first locale that has it writes it. */
  readonly written: string;
  readonly locales: ReadonlySet<Locale>;
  /** The locales, among `locales`, that have it in lower case only. */
  readonly loosely: ReadonlySet<Locale>;
}

export interface RowTokens {
  readonly row: Row;
  readonly tokens: readonly Token[];
}

/** Prose rows in which at least one locale has a token, with their tokens in order of first appearance. */
export function tokensByRow(input: RuleInput): readonly RowTokens[] {
  const result: RowTokens[] = [];
  for (const row of input.rowsOf('prose')) {
    const tokens = tokensOf(row);
    if (tokens.length > 0) result.push({ row, tokens });
  }
  return result;
}

interface Found {
  readonly kind: TokenKind;
  readonly value: string;
  readonly written: string;
  readonly locales: Set<Locale>;
  readonly loosely: Set<Locale>;
}

function tokensOf(row: Row): Token[] {
  const found = new Map<string, Found>();
  const note = (kind: TokenKind, value: string, written: string, locale: Locale): void => {
    const key = `${kind} ${value}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { kind, value, written, locales: new Set([locale]), loosely: new Set() });
    else known.locales.add(locale);
  };
  for (const cell of row.cells.values()) {
    const { locale } = cell;
    for (const { kind, value, span } of cell.invariants) {
      if (kind === 'NUMBER' && Number(value) < smallNumber && Number.isInteger(Number(value))) continue;
      note(kind, kind === 'LINK' ? linkTarget(value) : value, cell.text.slice(span.start, span.end), locale);
    }
    for (const name of namesIn(cell)) note('NAME', name, name, locale);
  }
  if (found.size === 0) return [];
  for (const token of found.values()) {
    if (token.locales.size === row.cells.size) continue;
    for (const cell of row.cells.values()) {
      const { locale } = cell;
      if (token.locales.has(locale)) continue;
      const stands = standsIn(cell, token);
      if (stands === 'NO') continue;
      token.locales.add(locale);
      if (stands === 'LOOSELY') token.loosely.add(locale);
    }
  }
  return [...found.values()];
}

/** Whether the text has the token although none was recognised: inflected, in a compound, in other digits. */
function standsIn(cell: Cell, { kind, value, written }: Found): 'NO' | 'LOOSELY' | 'YES' {
  switch (kind) {
    case 'SEPARATOR':
    case 'LINK':
      return 'NO';
    case 'NUMBER':
      return asciiDigits(cell.text).includes(written) || cell.invariants.some((other) => other.value.includes(value))
        ? 'YES'
        : 'NO';
    case 'ACRONYM':
      if (cell.text.includes(value)) return 'YES';
      return hasWord(cell, value.toLowerCase()) ? 'LOOSELY' : 'NO';
    default:
      return cell.text.includes(value) || cell.text.toLowerCase().includes(value.toLowerCase()) ? 'YES' : 'NO';
  }
}

function hasWord({ words, vocabulary }: Cell, folded: string): boolean {
  const ids = idsByFolded(vocabulary).get(folded);
  return ids?.some((id) => words.includes(id)) ?? false;
}

/** An ending that a language joins to an acronym by a sign: `id's`, `ID:n`, `ID-k`. */
const joinedEnding = /['’:-].*$/u;

/** A vocabulary's short words by their lower-case spelling, without what is joined to them. */
const idsByFolded = weakMemo((vocabulary: Vocabulary): ReadonlyMap<string, readonly number[]> => {
  const byFolded = new Map<string, number[]>();
  for (let id = 0; id < vocabulary.size; id++) {
    const bare = vocabulary.folded(id).replace(joinedEnding, '');
    if (bare.length <= acronymLettersMax) append(byFolded, bare, id);
  }
  return byFolded;
});

/** A link's target without what publishing adds: the locale's folder, a slash at the end, capitals in the host. */
export function linkTarget(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/[^/]+/i, (origin) => origin.toLowerCase().replace(/^http:/, 'https:'))
    .replace(/\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/)/i, '')
    .replace(/\/(?=$|[?#])/, '');
}

/** A token as messages show it: as it is written, and a link by its target. */
export function shownToken({ kind, value, written }: Pick<Token, 'kind' | 'value' | 'written'>): string {
  return kind === 'LINK' ? value : written;
}
