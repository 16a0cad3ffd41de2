import type {
  CodeRow,
  EventRow,
  PageBlock,
  PageTypes,
  RowText,
  Span,
  TableCell,
  TextPart,
  TypedTable,
} from '../model.ts';
import { joinAliases } from './aliases.ts';
import { textOf } from './inline.ts';
import type { PageWriter } from './page-writer.ts';
import { literalsOf, writeCodeRow, writeEventRow, writeTableRows, type RowSink } from './write-rows.ts';

type Block<Kind extends PageBlock['kind']> = Extract<PageBlock, { kind: Kind }>;

export interface BodyRows {
  readonly eventRows: readonly EventRow[];
  readonly codeRows: readonly CodeRow[];
}

/** Writes the segments of a page's blocks under language-neutral keys, by what its tables are known to hold. */
export function writeBody(page: PageWriter, blocks: readonly PageBlock[], types: PageTypes): BodyRows {
  const typed = tablesOf(blocks, types);
  function* literals(wanted: 'CITED' | 'DECLARED'): Generator<string> {
    for (const { block, table } of typed) yield* literalsOf(block, table, wanted);
  }
  const sink: RowSink = {
    page,
    aliases: joinAliases(literals('DECLARED'), literals('CITED')),
    eventRows: [],
    codeRows: [],
  };
  const tables = new Map(typed.map(({ block, table }) => [block, table]));
  const prose = createProse(page);
  const rows = createRowTexts(types, sink);
  for (const block of blocks) {
    if (rows.takes(block)) continue;
    if (block.kind === 'HEADING') prose.heading(block);
    else if (block.kind === 'PARAGRAPH') prose.paragraph(block);
    else {
      const table = tables.get(block);
      if (table) writeHeader(block, table, page);
      if (table?.type) writeTableRows(block, table, sink);
      else prose.cells(block);
    }
  }
  rows.close();
  return { eventRows: sink.eventRows, codeRows: sink.codeRows };
}

/** The page's tables with what they hold. */
export function tablesOf(
  blocks: readonly PageBlock[],
  types: PageTypes,
): { readonly block: Block<'TABLE'>; readonly table: TypedTable }[] {
  return blocks
    .filter((block) => block.kind === 'TABLE')
    .flatMap((block, index) => {
      const table = types.tables[index];
      return table ? [{ block, table }] : [];
    });
}

function writeHeader({ header }: Block<'TABLE'>, { number, columns }: TypedTable, page: PageWriter): void {
  header.cells.forEach((cell, own) => {
    if (cell.parts.length === 0) return;
    const position = columns.indexOf(own);
    page.segment(`header/${number}/${position < 0 ? own : position}`, 'TABLE_HEADER', cell.span, cell.parts);
  });
}

/** Headings and paragraphs under their anchors. */
function createProse(page: PageWriter) {
  let anchor = 'top';
  let paragraphs = 0;
  let headings = 0;

  function writeParagraph(span: Span, parts: readonly TextPart[]): void {
    if (parts.every((part) => part.text.trim() === '')) return;
    paragraphs++;
    page.segment(`para/${anchor}/${paragraphs}`, 'PARAGRAPH', span, parts);
  }

  return {
    heading(block: Block<'HEADING'>) {
      headings++;
      const key = page.uniqueKey(`heading/${block.anchor ?? `section-${headings}`}`);
      anchor = key.slice('heading/'.length);
      paragraphs = 0;
      if (block.anchor === null) {
        page.diagnose({ id: 'anchor-missing', at: block.start, data: { anchor }, segmentKey: key });
      } else if (key.includes('~')) {
        page.diagnose({ id: 'anchor-duplicate', at: block.start, data: { anchor: block.anchor }, segmentKey: key });
      }
      if (block.parts.length > 0) page.segment(key, 'HEADING', block.span, block.parts);
    },
    paragraph(block: Block<'PARAGRAPH'>) {
      writeParagraph(block.span, block.parts);
      if (/^\s*\|/.test(block.parts[0]?.text ?? '')) {
        page.diagnose({ id: 'table-row-detached', at: block.span.start, segmentKey: `para/${anchor}/${paragraphs}` });
      }
    },
    /** A table that is neither of events nor of codes: its cells are paragraphs. */
    cells(block: Block<'TABLE'>) {
      for (const row of block.body) for (const cell of row.cells) writeParagraph(cell.span, cell.parts);
    },
  };
}

/** A row that a heading or list item has begun; the paragraphs that follow it are its texts. */
interface OpenRow {
  readonly row: RowText;
  readonly span: Span;
  readonly texts: TableCell[];
  /** A heading's row goes on to the next heading; a list item's takes one paragraph, and only if it says nothing itself. */
  readonly textsMax: number;
}

/** Headings and list items that are rows of events or codes, with the paragraphs that belong to them. */
function createRowTexts({ rowTexts }: PageTypes, sink: RowSink) {
  let open: OpenRow | null = null;

  function close(): void {
    if (open === null) return;
    const { row, span, texts } = open;
    open = null;
    const [text, ...others] = row.text === null ? texts : [row.text, ...texts];
    const key = { ...row.id, text: row.id.text };
    const cells = { at: { span }, key, name: row.name ?? undefined, text, others };
    const none = { level: undefined, codes: undefined, decimal: undefined };
    const roles = new Set(row.name === null ? (['TEXT'] as const) : (['TEXT', 'NAME'] as const));
    const write = rowTexts === 'EVENTS' ? writeEventRow : writeCodeRow;
    write({ ...cells, ...none }, { roles, anyLength: false }, sink);
  }

  return {
    close,
    /** True where the block is a row, or goes on with one. */
    takes(block: PageBlock): boolean {
      if (rowTexts === null) return false;
      const row = block.kind === 'TABLE' ? null : block.row;
      if (block.kind !== 'TABLE' && row !== null && /^0x/i.test(row.id.text) === (rowTexts === 'CODES')) {
        close();
        const textsMax = block.kind === 'HEADING' ? Infinity : row.text === null ? 1 : 0;
        open = { row, span: block.span, texts: [], textsMax };
        return true;
      }
      if (block.kind !== 'PARAGRAPH' || open === null || open.texts.length >= open.textsMax) {
        close();
        return false;
      }
      const text = textOf(block.parts);
      if (text.trim() !== '') open.texts.push({ text, parts: block.parts, span: block.span });
      return true;
    },
  };
}
