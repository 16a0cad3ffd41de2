import { meaningOf } from '../../fields/assemble.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** An object around an object around records is as deep as any service wraps them. */
const wrappersMax = 3;

/**
 * The records inside of a JSON value: the value itself or, where it only holds them, the elements of its list (PowerShell's
 * `{"value": […], "Count": 2}`) or the rows of its tables (Log Analytics' `{"tables": [{"columns": […], "rows": […]}]}`).
 */
export function recordsIn(value: unknown, depth = 0): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return depth > wrappersMax ? [] : value.flatMap((item) => recordsIn(item, depth + 1));
  const object = value as JsonObject;
  const rows = tableRows(object);
  if (rows !== null) return rows;
  if (
    depth <= wrappersMax &&
    !Object.keys(object).some((key) => meaningOf(key) === 'EVENT_ID' && isScalar(object[key]))
  ) {
    const lists = Object.values(object).filter((inner) => Array.isArray(inner) && inner.some(isObject));
    if (lists.length > 0) return lists.flatMap((list) => recordsIn(list, depth + 1));
  }
  return [object];
}

function tableRows(table: JsonObject): readonly object[] | null {
  const columns: unknown = table.columns ?? table.Columns;
  const rows: unknown = table.rows ?? table.Rows;
  if (!isList(columns) || !isList(rows)) return null;
  const names = columns.map((column) => {
    const own = isObject(column) ? (column.name ?? column.ColumnName) : column;
    return typeof own === 'string' ? own : '';
  });
  return rows.filter(isList).map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
