import type { Locale } from '@eventide/catalog';
import { asciiDigits } from '../../corpus/numbers.ts';
import type { Cell, Invariant, Row, Vocabulary } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { namesIn } from './names.ts';

type TokenKind = Invariant['kind'] | 'NAME';

/** A token of one row, and who has it. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  /** As the first locale that has it writes it. */
  readonly written: string;
  readonly locales: ReadonlySet<Locale>;
  /** Those of `locales` that have it in other letters only: an acronym in lower case. */
  readonly loosely: ReadonlySet<Locale>;
}

export interface RowTokens {
  readonly row: Row;
  readonly tokens: readonly Token[];
}

/** Numbers below are often words in one language and digits in another. */
const smallNumber = 13;
const acronymMax = 10;

/** Prose rows in which at least one locale has a token, with their tokens in the order they first stand. */
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

/** Whether the text has the token although no token was recognised: inflected, in a compound, in other digits. */
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
      // As it is, it stands there by far the most often.
      return cell.text.includes(value) || cell.text.toLowerCase().includes(value.toLowerCase()) ? 'YES' : 'NO';
  }
}

function hasWord({ words, vocabulary }: Cell, folded: string): boolean {
  const ids = idsByFolded(vocabulary).get(folded);
  return ids?.some((id) => words.includes(id)) ?? false;
}

const foldings = new WeakMap<Vocabulary, Map<string, number[]>>();

/** A vocabulary's words by their lower-case spelling, as far as they are short: acronyms are. */
function idsByFolded(vocabulary: Vocabulary): ReadonlyMap<string, readonly number[]> {
  let byFolded = foldings.get(vocabulary);
  if (byFolded === undefined) {
    byFolded = new Map();
    for (let id = 0; id < vocabulary.size; id++) {
      if (vocabulary.word(id).length > acronymMax) continue;
      const folded = vocabulary.folded(id);
      const ids = byFolded.get(folded);
      if (ids === undefined) byFolded.set(folded, [id]);
      else ids.push(id);
    }
    foldings.set(vocabulary, byFolded);
  }
  return byFolded;
}

/** A link's target without what publishing puts into it: the locale's folder, a slash at the end, upper case in the host. */
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
