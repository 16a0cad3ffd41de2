import type { Grid } from './cells.ts';
import { isIdentifier, looksLikeCodes, readEventId, splitCodes } from './cells.ts';

export interface EventColumns {
  readonly kind: 'EVENTS';
  readonly id: number;
  readonly name: number;
  readonly description: number;
  readonly codes: number;
}

export interface CodeColumns {
  readonly kind: 'CODES';
  readonly code: number;
  readonly name: number;
  readonly message: number;
}

interface ColumnShape {
  readonly index: number;
  /** Shares of the body's cells, 0 to 1. */
  readonly ids: number;
  readonly identifiers: number;
  readonly literals: number;
  readonly lists: number;
  readonly length: number;
}

/**
 * Tells from the contents alone what a table is: header words are translated, columns may be moved. Events: a column of
 * integers and one of identifiers or of code lists. Codes: a column of single hex literals. -1 stands for a column that is not there.
 */
export function recogniseTable(grid: Grid): EventColumns | CodeColumns | null {
  const columns = grid.header.cells.map((_, index) => shapeOf(grid, index));
  const id = best(columns, (column) => column.ids);
  if (id !== null) {
    const lists = best(columns, (column) => column.lists, [id]);
    const rest = columns.filter((column) => column !== id && column !== lists);
    // Names that a translation has broken are still the first text beside IDs and codes.
    const name = best(rest, (column) => column.identifiers) ?? (lists === null ? undefined : rest[0]);
    if (name) {
      const codes = lists?.index ?? -1;
      const description = longest(columns, [id.index, name.index, codes]);
      return { kind: 'EVENTS', id: id.index, name: name.index, description, codes };
    }
  }
  const code = best(columns, (column) => column.literals);
  if (code === null) return null;
  const name = best(columns, (column) => column.identifiers, [code]) ?? columns.find((column) => column !== code);
  const nameIndex = name?.index ?? -1;
  return { kind: 'CODES', code: code.index, name: nameIndex, message: longest(columns, [code.index, nameIndex]) };
}

function shapeOf(grid: Grid, index: number): ColumnShape {
  let ids = 0;
  let identifiers = 0;
  let literals = 0;
  let lists = 0;
  let length = 0;
  for (const row of grid.body) {
    const text = row.cells[index]?.text ?? '';
    length += text.length;
    if (looksLikeCodes(text)) {
      lists++;
      if (splitCodes(text).length === 1) literals++;
    } else if (isIdentifier(text)) identifiers++;
    else if (readEventId(text) !== null) ids++;
  }
  const rows = Math.max(1, grid.body.length);
  return {
    index,
    ids: ids / rows,
    identifiers: identifiers / rows,
    literals: literals / rows,
    lists: lists / rows,
    length,
  };
}

function best(
  columns: readonly ColumnShape[],
  share: (column: ColumnShape) => number,
  taken: readonly ColumnShape[] = [],
): ColumnShape | null {
  let winner: ColumnShape | null = null;
  for (const column of columns) {
    if (taken.includes(column) || share(column) < 0.5) continue;
    if (winner === null || share(column) > share(winner)) winner = column;
  }
  return winner;
}

function longest(columns: readonly ColumnShape[], taken: readonly number[]): number {
  let winner: ColumnShape | null = null;
  for (const column of columns) {
    if (taken.includes(column.index)) continue;
    if (winner === null || column.length > winner.length) winner = column;
  }
  return winner?.index ?? -1;
}
