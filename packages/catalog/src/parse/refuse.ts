import type { PageBlock, PageTypes } from '../model.ts';
import { isCodeLiteral } from '../text/code.ts';
import { PageError } from './page-error.ts';
import type { PageWriter } from './page-writer.ts';
import { tablesOf } from './write-body.ts';
import { literalsOf } from './write-rows.ts';

/** Lines of tables named in an error: enough to find them, few enough to read. */
const linesMax = 5;

/** @throws PageError where the page has neither events nor codes, saying what it has instead, or is cut off. */
export function refuseOtherPages(page: PageWriter, blocks: readonly PageBlock[], types: PageTypes): void {
  const { file, source } = page;
  const typed = tablesOf(blocks, types);
  const ofKind = (kind: 'EVENTS' | 'CODES') => typed.filter(({ table }) => table.type?.kind === kind);
  const events = ofKind('EVENTS').at(-1);
  if (events === undefined && ofKind('CODES').length === 0 && types.rowTexts === null) {
    const lines = typed.map(({ block }) => String(page.placeAt(block.span.start).line));
    const data = { tables: typed.length, lines: lines.slice(0, linesMax), more: Math.max(0, lines.length - linesMax) };
    const [first] = typed;
    const place = first ? page.placeAt(first.block.span.start) : { file };
    throw new PageError(place, { messageId: 'page-without-rows', data });
  }
  const last = typed.at(-1)?.block;
  const lastRow = last?.body.at(-1);
  const missing = (last?.header.cells.length ?? 0) - (lastRow?.cells.length ?? 0);
  if (lastRow?.span.end === source.length && missing > 0) {
    throw new PageError(page.placeAt(lastRow.span.start), { messageId: 'page-cut-off-in-row' });
  }
  // Where something follows the table, the page goes on: it simply has no table of codes.
  if (events === undefined || events.block !== blocks.at(-1) || ofKind('CODES').length > 0) return;
  const cited = typed.flatMap(({ block, table }) => [...literalsOf(block, table, 'CITED')]);
  if (cited.some(isCodeLiteral)) {
    throw new PageError(page.placeAt(events.block.span.end), { messageId: 'page-cut-off-before-codes' });
  }
}
