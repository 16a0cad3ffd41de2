import { csvTable } from '@eventide/catalog/text';
import type { ExportFile } from './file.ts';

type Field = string | number | null | readonly string[];
export type Row = Readonly<Record<string, Field>>;

/** Rows for a spreadsheet: a list in a field is separated by blanks. `name` has no ending yet. */
export function csvFile(name: string, columns: readonly string[], rows: readonly Row[]): ExportFile {
  const fieldOf = (field: Field | undefined): string => (Array.isArray(field) ? field.join(' ') : String(field ?? ''));
  const fields = rows.map((row) => columns.map((column) => fieldOf(row[column])));
  return { name: `${name}.csv`, mediaType: 'text/csv', text: csvTable(columns, fields) };
}

/** Rows as JSON Lines. */
export function linesFile(name: string, rows: readonly object[]): ExportFile {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { name: `${name}.jsonl`, mediaType: 'application/jsonl', text };
}
