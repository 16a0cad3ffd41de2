import type { Segment } from '@eventide/catalog';
import type { ColumnType } from '../model.ts';
import { columnShare, plainIdentifierLocales, plainIdentifierShare, shapedIdentifierShare } from './thresholds.ts';

const codeList = /^\s*0[xX][0-9A-Fa-f]+(?:[\s,;\u3001\uFF0C\u061B\u060C]+0[xX][0-9A-Fa-f]+)*\s*$/;
const token = /^[\p{L}\p{N}_.:#/\\-]+$/u;
const identifierShape = /_|\p{Ll}\p{Lu}|^-?\d+$/u;

/** The column that a segment stands in: its kind; of further columns, also which of which table (`code/text/1`). */
export function columnOf({ key, kind }: Pick<Segment, 'key' | 'kind'>): string {
  return kind === 'OTHER_TEXT' ? key.replace(/\/[^/]+/, '') : kind;
}

/**
 * What each column holds, by its name: code lists are told by their shape; identifiers by rows of one word that
 * (nearly) all locales write alike, or, with a single locale, that has the shape of one. All other columns are prose.
 */
export function columnTypes(segments: readonly Segment[]): ReadonlyMap<string, ColumnType> {
  const columns = new Map<string, { rows: number; codes: number; identifiers: number }>();
  for (const segment of segments) {
    const name = columnOf(segment);
    const column = columns.get(name) ?? { rows: 0, codes: 0, identifiers: 0 };
    columns.set(name, column);
    column.rows++;
    const values = [...segment.texts.values()].map(({ text }) => text);
    if (values.every((text) => codeList.test(text))) column.codes++;
    else if (isIdentifierRow(values)) column.identifiers++;
  }
  const types = new Map<string, ColumnType>();
  for (const [name, { rows, codes, identifiers }] of columns) {
    if (name === 'META') types.set(name, 'metadata');
    else if (codes > rows * columnShare) types.set(name, 'codes');
    else if (identifiers > rows * columnShare) types.set(name, 'identifier');
    else types.set(name, 'prose');
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
  // Two locales that differ show nothing.
  if (!token.test(common) || (values.length > 1 && most < 2)) return false;
  return identifierShape.test(common)
    ? most >= values.length * shapedIdentifierShare
    : values.length >= plainIdentifierLocales && most > values.length * plainIdentifierShare;
}
