import type { CodeRow } from '../model.ts';
import { isCodeLiteral } from '../text/code.ts';
import { normaliseLiteral } from './aliases.ts';
import type { Grid } from './cells.ts';
import { checkColumnCount, diagnoseLiteral, writeCell } from './event-rows.ts';
import type { PageWriter } from './page-writer.ts';
import type { CodeColumns } from './recognise.ts';

/** Writes the segments of a code table's rows. A malformed literal stands under the code it is an alias of, if any. */
export function writeCodeRows(
  grid: Grid,
  columns: CodeColumns,
  aliases: ReadonlyMap<string, string>,
  page: PageWriter,
  rows: CodeRow[],
): void {
  for (const row of grid.body) {
    checkColumnCount(row, grid, page);
    const cell = row.cells[columns.code];
    const literal = cell?.text.trim() ?? '';
    if (cell === undefined || literal === '') {
      page.diagnose({ id: 'code-literal-missing', at: row.span.start });
      continue;
    }
    const key = page.uniqueKey(codeKey(literal, aliases));
    if (key.includes('~')) {
      page.diagnose({ id: 'code-row-duplicate', at: row.span.start, data: { code: literal }, segmentKey: key });
    }
    if (!isCodeLiteral(literal)) diagnoseLiteral(page, literal, cell, `${key}/name`);
    const name = row.cells[columns.name];
    writeCell(page, `${key}/name`, 'CODE_NAME', name, row);
    writeCell(page, `${key}/message`, 'CODE_MESSAGE', row.cells[columns.message], row);
    rows.push({ key, literal, name: name?.text ?? '', place: page.placeAt(row.span.start) });
  }
}

/** `code/<canonical>`; for a literal that is none and stands for none, `code/<literal>` (URI-encoded). */
function codeKey(literal: string, aliases: ReadonlyMap<string, string>): string {
  const normalised = normaliseLiteral(literal);
  return `code/${encodeURIComponent((aliases.get(normalised) ?? normalised).replace(/\p{Cs}/gu, '\uFFFD'))}`;
}
