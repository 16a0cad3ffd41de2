import type { Table, TableCell as CellNode } from 'mdast';
import type { PageBlock, Span, TableCell } from '../model.ts';
import type { Definitions } from './inline.ts';
import { flattenInline, textOf } from './inline.ts';
import { spanOf } from './spans.ts';

type TableBlock = Extract<PageBlock, { kind: 'TABLE' }>;

/** A table's cells with their texts. `shiftAt` says what an offset of the tree lacks to be an offset of the source. */
export function readTable(
  table: Table,
  source: string,
  shiftAt: (offset: number) => number,
  definitions: Definitions,
): TableBlock {
  const spanIn = (node: Table | Table['children'][number]): Span =>
    spanOf(node, shiftAt(node.position?.start.offset ?? 0));
  const [header = { cells: [], span: spanIn(table) }, ...body] = table.children.map((row) => {
    const shift = shiftAt(row.position?.start.offset ?? 0);
    return { cells: row.children.map((cell) => readCell(cell, source, shift, definitions)), span: spanIn(row) };
  });
  const end = body.at(-1)?.span.end ?? spanIn(table).end;
  return { kind: 'TABLE', header, body, span: { start: spanIn(table).start, end } };
}

function readCell(cell: CellNode, source: string, shift: number, definitions: Definitions): TableCell {
  const parts = flattenInline(cell.children, definitions);
  return { text: textOf(parts), parts, span: contentSpan(cell, source, shift) };
}

/** From the first to the last inline node; where the tree does not know, the cell without bars and padding. */
function contentSpan(cell: CellNode, source: string, shift: number): Span {
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
