import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CodeRow, Document, EventRow, Locale } from '../model.ts';
import { joinAliases } from './aliases.ts';
import type { Block } from './blocks.ts';
import { collectBlocks } from './blocks.ts';
import type { Grid } from './cells.ts';
import { readGrid } from './cells.ts';
import { writeCodeRows } from './code-rows.ts';
import { citedIn, writeEventRows } from './event-rows.ts';
import { expectFrontMatter, readFrontMatter, readLocale, writeFrontMatter } from './front-matter.ts';
import { PageError } from './page-error.ts';
import type { PageWriter } from './page-writer.ts';
import { createPageWriter } from './page-writer.ts';
import { createPlaces } from './places.ts';
import { createProseWriter } from './prose.ts';
import type { CodeColumns, EventColumns } from './recognise.ts';
import { recogniseTable } from './recognise.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** What the caller knows about a page; what it does not say is read from the page and its path. */
export interface PageOptions {
  /** Path or name, shown in errors; its folders may name the locale. */
  readonly file: string;
  /** Wins over what the page says. */
  readonly locale?: Locale | undefined;
  /** True: the page is the source. Unless told, it is where a page of the publisher has nothing of a translation. */
  readonly isSource?: boolean | undefined;
}

type ReadBlock =
  | { readonly kind: 'TABLE'; readonly grid: Grid; readonly columns: EventColumns | CodeColumns | null }
  | { readonly kind: 'PROSE'; readonly node: Exclude<Block, { type: 'table' }> };

/**
 * Reads one localized page. Content problems become diagnostics of the document; columns and offsets count UTF-16 code
 * units of `source`, whose byte order mark and line endings stay as they are.
 * @throws PageError where the file is not such a page: binary, without front matter, locale or event table, or cut off.
 */
export function parsePage(source: string, { file, locale: told, isSource = false }: PageOptions): Document {
  const nul = source.indexOf('\0');
  if (nul >= 0) {
    throw new PageError(createPlaces(source, file)(nul), { messageId: 'page-binary', code: 'NOT_MARKDOWN' });
  }
  expectFrontMatter(source, file);
  // The Markdown parser leaves a byte order mark out of its offsets.
  const shift = /^\uFEFF*/.exec(source)?.[0].length ?? 0;
  const root = parseMarkdown(source.slice(shift), file);
  const frontMatter = readFrontMatter(root, source, shift, file);
  const page = createPageWriter(source, file, told ?? readLocale(frontMatter, source, file));
  const { blocks, definitions } = collectBlocks(root);
  const read = blocks.map((node): ReadBlock => {
    if (node.type !== 'table') return { kind: 'PROSE', node };
    const grid = readGrid(node, source, shift, definitions);
    return { kind: 'TABLE', grid, columns: recogniseTable(grid) };
  });
  const aliases = joinAliases(declaredIn(read), citedInAll(read));
  checkTables(read, page);

  const provenance = writeFrontMatter(frontMatter, page);
  const prose = createProseWriter(page, shift, definitions);
  const eventRows: EventRow[] = [];
  const codeRows: CodeRow[] = [];
  let tables = 0;
  for (const block of read) {
    if (block.kind === 'TABLE') {
      tables++;
      writeHeader(block.grid, tables, page);
      if (block.columns === null) prose.cells(block.grid);
      else if (block.columns.kind === 'EVENTS') writeEventRows(block.grid, block.columns, page, eventRows);
      else writeCodeRows(block.grid, block.columns, aliases, page, codeRows);
    } else if (block.node.type === 'heading') prose.heading(block.node);
    else if (block.node.type === 'paragraph') prose.paragraph(block.node);
    else prose.html(block.node);
  }
  const { locale, segments, diagnostics } = page;
  const title = frontMatter.fields.get('title')?.value ?? segments.find(({ kind }) => kind === 'HEADING')?.text ?? '';
  const hash = createHash('sha256').update(source, 'utf8').digest('hex');
  return { file, locale, isSource, source, hash, title, provenance, segments, eventRows, codeRows, diagnostics };
}

function parseMarkdown(body: string, file: string): Root {
  try {
    return markdown.parse(body);
  } catch (error) {
    // The parser walks nested blocks and spans by recursion.
    if (!(error instanceof RangeError)) throw error;
    throw new PageError({ file }, { messageId: 'markdown-too-deep', code: 'NOT_MARKDOWN' });
  }
}

function writeHeader(grid: Grid, table: number, page: PageWriter): void {
  grid.header.cells.forEach((cell, column) => {
    if (cell.parts.length > 0) page.segment(`header/${table}/${column}`, 'TABLE_HEADER', cell.span, cell.parts);
  });
}

function* declaredIn(read: readonly ReadBlock[]): Generator<string> {
  for (const block of read) {
    if (block.kind !== 'TABLE' || block.columns?.kind !== 'CODES') continue;
    for (const row of block.grid.body) yield row.cells[block.columns.code]?.text.trim() ?? '';
  }
}

function* citedInAll(read: readonly ReadBlock[]): Generator<string> {
  for (const block of read) {
    if (block.kind !== 'TABLE' || block.columns?.kind !== 'EVENTS') continue;
    for (const row of block.grid.body) yield* citedIn(row, block.columns);
  }
}

/** @throws PageError where the page has no table of events, or is cut off. */
function checkTables(read: readonly ReadBlock[], page: PageWriter): void {
  const { file, source } = page;
  const grids = read.filter((block) => block.kind === 'TABLE');
  const events = grids.findLast(({ columns }) => columns?.kind === 'EVENTS');
  if (events === undefined) throw new PageError({ file }, { messageId: 'page-without-events' });
  const last = grids.at(-1)?.grid;
  const lastRow = last?.body.at(-1);
  const missing = (last?.header.cells.length ?? 0) - (lastRow?.cells.length ?? 0);
  if (lastRow?.span.end === source.length && missing > 0) {
    throw new PageError(page.placeAt(lastRow.span.start), { messageId: 'page-cut-off-in-row' });
  }
  const declares = grids.some(({ columns }) => columns?.kind === 'CODES');
  if (!declares && !citedInAll(read).next().done) {
    throw new PageError(page.placeAt(events.grid.span.end), { messageId: 'page-cut-off-before-codes' });
  }
}
