import type { Segment, SegmentKind } from '@eventide/catalog';
import type { ColumnType } from '../model.ts';

const codeList = /^\s*0[xX][0-9A-Fa-f]+(?:[\s,;\u3001\uFF0C\u061B\u060C]+0[xX][0-9A-Fa-f]+)*\s*$/;
const token = /^[\p{L}\p{N}_.:#/\\-]+$/u;
const identifierShape = /_|\p{Ll}\p{Lu}|^\d+$/u;
const mostly = 0.6;

/**
 * What the columns hold, by the kind of their segments: lists of codes by their shape; identifiers where most rows are one
 * token that (nearly) all locales write alike, or, of a single locale, that is shaped like one. All else is prose.
 */
export function columnTypes(segments: readonly Segment[]): ReadonlyMap<SegmentKind, ColumnType> {
  const columns = new Map<SegmentKind, { rows: number; codes: number; identifiers: number }>();
  for (const { kind, texts } of segments) {
    const column = columns.get(kind) ?? { rows: 0, codes: 0, identifiers: 0 };
    columns.set(kind, column);
    column.rows++;
    const values = [...texts.values()].map(({ text }) => text);
    if (values.every((text) => codeList.test(text))) column.codes++;
    else if (isIdentifierRow(values)) column.identifiers++;
  }
  const types = new Map<SegmentKind, ColumnType>();
  for (const [kind, { rows, codes, identifiers }] of columns) {
    if (kind === 'META') types.set(kind, 'metadata');
    else if (codes > rows * mostly) types.set(kind, 'codes');
    else if (identifiers > rows * mostly) types.set(kind, 'identifier');
    else types.set(kind, 'prose');
  }
  return types;
}

function isIdentifierRow(values: readonly string[]): boolean {
  // Prose has spaces: nothing needs counting to see that.
  if (values.every((value) => value.includes(' '))) return false;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [common = '', most = 0] = [...counts][0] ?? [];
  for (const [value, count] of counts) if (count > most) [common, most] = [value, count];
  if (!token.test(common)) return false;
  return identifierShape.test(common) ? most * 2 >= values.length : values.length > 2 && most * 5 > values.length * 4;
}
