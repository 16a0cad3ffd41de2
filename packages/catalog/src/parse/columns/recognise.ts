import type { ColumnRole, TableType } from '../../model.ts';
import { readCode } from '../cells.ts';
import { merelyCounts } from './counting.ts';
import { numbersOf, shareOf, type ColumnProfile, type TableProfile } from './profile.ts';
import type { CellShape } from './shape.ts';
import {
  columnShare,
  distinctShare,
  eventIdMax,
  filledShare,
  levelShare,
  levelWordsMax,
  mainTextShare,
  supportedRowsMin,
} from './thresholds.ts';
import { mentions } from './words.ts';

/** One column in all locales together. */
interface Column {
  readonly index: number;
  /** One profile a locale. */
  readonly locales: readonly ColumnProfile[];
  readonly share: (...shapes: CellShape[]) => number;
  readonly isFilled: boolean;
  readonly isDistinct: boolean;
  readonly header: readonly string[];
  /** Characters a cell, on average. */
  readonly length: number;
}

/**
 * Tells what a table is from what its cells hold, in all locales together: header words are translated, and no alphabet is
 * that of all locales. `tables` have their columns in the same order. `pageWords` are titles and headings: they support, with
 * the header, a table of numbers that has neither names nor levels nor codes. Null: a table of something else.
 */
export function recogniseTable(tables: readonly TableProfile[], pageWords: readonly string[]): TableType | null {
  const columns = columnsOf(tables);
  const code = columns.find((column) => column.isFilled && column.share('HEX') >= columnShare && column.isDistinct);
  const decimal = code && columns.find((column) => column !== code && restates(column, code));
  const id = decimal ? undefined : idColumn(columns);
  if (id !== undefined && id !== code) {
    const kind = kindOfNumbers(id, columns, tables, pageWords);
    if (kind !== null) return { kind, roles: rolesOf(kind, columns, id) };
  }
  // Eight digits are a code whatever its header says; fewer may be any number in hexadecimal.
  const isOtherCode =
    code && !isWritten(code, /^0x[0-9a-f]{8}\b/i) && [code, decimal].some((column) => column && numbersOther(column));
  if (code && !isOtherCode && !(numbered(code, merelyCounts) && !isSupported(code, 'code', pageWords))) {
    return { kind: 'CODES', roles: rolesOf('CODES', columns, code, decimal) };
  }
  const bare = columns.find(
    ({ isFilled, isDistinct, share }) =>
      isFilled && isDistinct && (share('PREFIXED') >= columnShare || share('SIGNED') >= columnShare),
  );
  if (bare && (isSupported(bare, 'code', pageWords) || isSupported(bare, 'event', pageWords))) {
    return { kind: 'CODES', roles: rolesOf('CODES', columns, bare) };
  }
  return null;
}

/**
 * The types of a page's tables, those of one build told together: where several tables have the same columns, a column is the
 * same in all of them. `builds` says for each table what its columns look like.
 */
export function agreeTypes(
  types: readonly (TableType | null)[],
  tables: readonly (readonly TableProfile[])[],
  builds: readonly string[],
  pageWords: readonly string[],
): (TableType | null)[] {
  return types.map((type, index) => {
    if (type === null) return null;
    const alike = tables.filter((_, other) => builds[other] === builds[index] && types[other]?.kind === type.kind);
    if (alike.length < 2) return type;
    const together = recogniseTable(alike.flat(), pageWords);
    return together?.kind === type.kind ? together : type;
  });
}

function columnsOf(tables: readonly TableProfile[]): Column[] {
  const width = Math.max(0, ...tables.map(({ columns }) => columns.length));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return Array.from({ length: width }, (_, index): Column => {
    const locales = tables.flatMap(({ columns }) => columns[index] ?? []);
    const filled = locales.reduce((sum, column) => sum + column.filled, 0);
    const distinct = locales.reduce((sum, column) => sum + column.distinct, 0);
    const counts: Partial<Record<CellShape, number>> = {};
    for (const column of locales) {
      for (const [shape, count] of Object.entries(column.counts) as [CellShape, number][]) {
        counts[shape] = (counts[shape] ?? 0) + count;
      }
    }
    return {
      index,
      locales,
      share: (...shapes) => shareOf({ counts, filled }, ...shapes),
      isFilled: rows > 0 && filled / rows >= filledShare,
      isDistinct: filled > 0 && distinct / filled >= distinctShare,
      header: tables.flatMap(({ header }) => header[index] ?? []),
      length: locales.reduce((sum, column) => sum + column.length, 0) / Math.max(1, filled),
    };
  });
}

function idColumn(columns: readonly Column[]): Column | undefined {
  // Rows are numbered at their head; further numbers are amounts.
  return columns.find(
    (column) => column.isFilled && column.isDistinct && column.share('NUMBER', 'SPELLED') >= columnShare,
  );
}

/** What a column of numbers numbers; null where nothing beside it says that these are events or codes. */
function kindOfNumbers(
  id: Column,
  columns: readonly Column[],
  tables: readonly TableProfile[],
  pageWords: readonly string[],
): TableType['kind'] | null {
  const rest = columns.filter((column) => column !== id && column.isFilled);
  if (rest.some((column) => column.share('HEX', 'HEX_LIST') >= columnShare)) return 'EVENTS';
  if (numbersOther(id)) return null;
  const saysCode =
    id.header.some((header) => mentions(header, 'code')) && !id.header.some((header) => mentions(header, 'event'));
  if (rest.some(isLevel)) return 'EVENTS';
  const isCounted = numbered(id, merelyCounts) || numbered(id, exceedsIds);
  const hasSymbols = rest.some((column) => column.share('SYMBOL') >= columnShare && column.isDistinct);
  if (hasSymbols && (!isCounted || hasTopic(id.header))) return saysCode ? 'CODES' : 'EVENTS';
  if (isCounted || tables.every(({ rows }) => rows < supportedRowsMin) || rest.length === 0) return null;
  if (isSupported(id, 'event', pageWords)) return 'EVENTS';
  return saysCode && isSupported(id, 'code', pageWords) ? 'CODES' : null;
}

/** True where the header says that the column numbers something else than events or codes. */
function numbersOther({ header }: Column): boolean {
  return header.some((text) => mentions(text, 'other')) && !hasTopic(header);
}

/** True where most filled cells match a pattern. */
function isWritten({ locales }: Column, pattern: RegExp): boolean {
  const texts = locales.flatMap((locale) => locale.texts.map((text) => text.trim()).filter((text) => text !== ''));
  return texts.filter((text) => pattern.test(text)).length * 2 > texts.length;
}

/** True where most numbers are larger than the ID of an event of Windows' event log can be. */
function exceedsIds(numbers: readonly number[]): boolean {
  return numbers.filter((number) => number > eventIdMax).length * 2 > numbers.length;
}

function hasTopic(header: readonly string[]): boolean {
  return header.some((text) => mentions(text, 'event') || mentions(text, 'code'));
}

/** True where both the column's header and the page's headings speak of the topic. */
function isSupported({ header }: Column, topic: 'event' | 'code', pageWords: readonly string[]): boolean {
  return header.some((text) => mentions(text, topic)) && pageWords.some((text) => mentions(text, topic));
}

/** A small closed set of words that are the names of levels in at least one locale; the other locales' need not be known. */
function isLevel(column: Column): boolean {
  return (
    column.locales.every(({ distinct }) => distinct <= levelWordsMax) &&
    column.locales.some((locale) => shareOf(locale, 'LEVEL') >= levelShare)
  );
}

function numbered({ locales }: Column, test: (numbers: readonly number[]) => boolean): boolean {
  return locales.length > 0 && locales.every((locale) => test(numbersOf(locale)));
}

/** True where a column says the codes of another one again, in decimal: most of its rows have the same 32 bits. */
function restates(column: Column, code: Column): boolean {
  if (!column.isFilled || column.share('NUMBER', 'SPELLED', 'SIGNED') < columnShare) return false;
  let same = 0;
  let rows = 0;
  column.locales.forEach((locale, index) => {
    locale.texts.forEach((text, row) => {
      const hex = readCode(code.locales[index]?.texts[row] ?? '', { anyLength: true }).canonical;
      if (hex === null || text.trim() === '') return;
      rows++;
      if (readCode(text, { anyLength: true }).canonical === hex) same++;
    });
  });
  return rows > 0 && same / rows >= columnShare;
}

function rolesOf(kind: TableType['kind'], columns: readonly Column[], key: Column, decimal?: Column): ColumnRole[] {
  const roles = columns.map((): ColumnRole => 'OTHER');
  const take = (column: Column | undefined, role: ColumnRole): void => {
    if (column) roles[column.index] = role;
  };
  const free = (): Column[] => columns.filter(({ index }) => roles[index] === 'OTHER');
  take(key, kind === 'EVENTS' ? 'ID' : 'CODE');
  take(decimal, 'DECIMAL');
  if (kind === 'EVENTS') {
    take(
      free().find((column) => column.share('HEX', 'HEX_LIST') >= columnShare),
      'CODES',
    );
    take(free().find(isLevel), 'LEVEL');
  }
  take(nameColumn(free()), 'NAME');
  take(mainText(free()), 'TEXT');
  return roles;
}

/** The column with most names that are no words; else one whose rows are single words, as a table of short names has them. */
function nameColumn(columns: readonly Column[]): Column | undefined {
  const bySymbols = most(
    columns.filter(({ isDistinct }) => isDistinct),
    (column) => column.share('SYMBOL'),
  );
  if (bySymbols && bySymbols.share('SYMBOL') > 0 && bySymbols.share('SYMBOL', 'WORD', 'LEVEL') >= columnShare) {
    return bySymbols;
  }
  return most(
    columns.filter((column) => column.isDistinct && column.share('WORD', 'SYMBOL', 'LEVEL') >= columnShare),
    (column) => column.share('WORD', 'SYMBOL', 'LEVEL'),
  );
}

/** The first column that says about as much as the longest; one that says the same in most rows is a category. */
function mainText(columns: readonly Column[]): Column | undefined {
  const varied = columns.filter(({ isDistinct }) => isDistinct);
  const among = varied.length > 0 ? varied : columns;
  const longest = Math.max(0, ...among.map(({ length }) => length));
  return among.find(({ length }) => length > 0 && length >= longest * mainTextShare);
}

function most(columns: readonly Column[], measure: (column: Column) => number): Column | undefined {
  let winner: Column | undefined;
  for (const column of columns) if (winner === undefined || measure(column) > measure(winner)) winner = column;
  return winner;
}
