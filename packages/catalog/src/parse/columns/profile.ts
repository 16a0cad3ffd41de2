import type { TableRow } from '../../model.ts';
import { readCode, readEventId } from '../cells.ts';
import { shapeOf, type CellShape } from './shape.ts';

/** What a column of one locale's table holds: how many of its cells have each shape, and what they say. */
export interface ColumnProfile {
  readonly counts: Readonly<Partial<Record<CellShape, number>>>;
  /** Cells that hold something. */
  readonly filled: number;
  /** Characters of all its cells. */
  readonly length: number;
  /** Different texts, upper and lower case alike. */
  readonly distinct: number;
  /** Texts of its cells, row by row. */
  readonly texts: readonly string[];
}

/** One locale's table as the recogniser sees it. */
export interface TableProfile {
  readonly rows: number;
  readonly header: readonly string[];
  readonly columns: readonly ColumnProfile[];
}

/** `body` may have rows with more cells than the header: those columns are looked at where most rows have them. */
export function profileTable(header: TableRow, body: readonly TableRow[]): TableProfile {
  const widths = body.map(({ cells }) => cells.length).sort((one, other) => one - other);
  const width = Math.max(header.cells.length, widths[widths.length >> 1] ?? 0);
  const columns = Array.from({ length: width }, (_, index) =>
    profileColumn(body.map(({ cells }) => cells[index]?.text ?? '')),
  );
  return { rows: body.length, header: header.cells.map(({ text }) => text), columns };
}

/** Longer texts count as different: what is told by repetition (levels, protocols) is shorter. */
const sameTextMax = 60;

function profileColumn(texts: readonly string[]): ColumnProfile {
  const counts: Partial<Record<CellShape, number>> = {};
  let filled = 0;
  let length = 0;
  const different = new Set<string>();
  let long = 0;
  for (const text of texts) {
    const shape = shapeOf(text);
    counts[shape] = (counts[shape] ?? 0) + 1;
    if (shape !== 'EMPTY') filled++;
    length += text.length;
    if (text.length > sameTextMax) long++;
    else different.add(text.trim().toLowerCase());
  }
  return { counts, filled, length, distinct: different.size + long, texts };
}

/** The share of a column's filled cells that have one of the shapes, 0 to 1. */
export function shareOf({ counts, filled }: Pick<ColumnProfile, 'counts' | 'filled'>, ...shapes: CellShape[]): number {
  return filled === 0 ? 0 : shapes.reduce((sum, shape) => sum + (counts[shape] ?? 0), 0) / filled;
}

/** The numbers of a column of IDs or codes, in row order; cells without one are left out. */
export function numbersOf({ texts }: ColumnProfile): number[] {
  return texts.flatMap((text) => {
    const id = readEventId(text.trim());
    if (id !== null) return [id.id];
    const { canonical } = readCode(text, { anyLength: true });
    const value = canonical === null ? Number.NaN : Number(canonical);
    return Number.isNaN(value) ? [] : [value];
  });
}
