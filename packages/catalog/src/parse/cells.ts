import type { Table, TableCell } from 'mdast';
import type { Span, TextPart } from '../model.ts';
import { toAsciiDigits } from '../text/digits.ts';
import type { Definitions } from './inline.ts';
import { flattenInline } from './inline.ts';
import { spanOf } from './spans.ts';

export interface Cell {
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly span: Span;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

export interface Grid {
  readonly header: Row;
  readonly body: readonly Row[];
  readonly span: Span;
}

/** A table's cells with their texts. `shift` is what offsets of the tree lack to be offsets of the source. */
export function readGrid(table: Table, source: string, shift: number, definitions: Definitions): Grid {
  const [header = { cells: [], span: spanOf(table, shift) }, ...body] = table.children.map((row) => ({
    cells: row.children.map((cell) => readCell(cell, source, shift, definitions)),
    span: spanOf(row, shift),
  }));
  return { header, body, span: spanOf(table, shift) };
}

function readCell(cell: TableCell, source: string, shift: number, definitions: Definitions): Cell {
  const parts = flattenInline(cell.children, definitions);
  const text = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join('');
  return { text, parts, span: contentSpan(cell, source, shift) };
}

/** From the first to the last inline node; where the tree does not know, the cell without bars and padding. */
function contentSpan(cell: TableCell, source: string, shift: number): Span {
  const start = cell.children[0]?.position?.start.offset;
  const end = cell.children.at(-1)?.position?.end.offset;
  if (start !== undefined && end !== undefined) return { start: start + shift, end: end + shift };
  const outer = spanOf(cell, shift);
  const written = source.slice(outer.start, outer.end);
  const before = /^\|?[ \t]*/.exec(written)?.[0].length ?? 0;
  const inner = written
    .slice(before)
    .replace(/(?<!\\)\|$/, '')
    .trimEnd();
  return { start: outer.start + before, end: outer.start + before + inner.length };
}

const invisible = /[\s\u200B-\u200F\u2060\uFEFF]+/g;

/** An event's ID out of a cell, null where it is none; `exact` is false where it was not written as plain digits. */
export function readEventId(text: string): { readonly id: number; readonly exact: boolean } | null {
  if (/^\d{1,9}$/.test(text)) return { id: Number(text), exact: true };
  const digits = toAsciiDigits(text).replace(invisible, '');
  return /^\d{1,9}$/.test(digits) ? { id: Number(digits), exact: false } : null;
}

/** Event and symbolic names: letters, digits and underscores. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text);
}

const codeLike = /^[0０][xXｘＸ]\s*[0-9A-Fa-f０-９Ａ-Ｆａ-ｆ]/;

/** True where the text seems meant as one or several codes, well-formed or not. */
export function looksLikeCodes(text: string): boolean {
  return codeLike.test(text.trimStart());
}

/** The code literals of a cell, as written: separated by commas of any script, semicolons, lines, or spaces. */
export function splitCodes(text: string): string[] {
  return text
    .split(/[,，、;；\r\n]+|\s+(?=[0０][xXｘＸ])/)
    .map((literal) => literal.trim())
    .filter((literal) => literal !== '');
}
