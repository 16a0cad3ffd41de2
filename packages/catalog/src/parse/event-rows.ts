import type { EventRow } from '../model.ts';
import { isCodeLiteral } from '../text/code.ts';
import type { Cell, Grid, Row } from './cells.ts';
import { isIdentifier, looksLikeCodes, readEventId, splitCodes } from './cells.ts';
import type { PageWriter } from './page-writer.ts';
import type { EventColumns } from './recognise.ts';

/** Writes the segments of an event table's rows. Rows that cannot be read are diagnosed with their place. */
export function writeEventRows(grid: Grid, columns: EventColumns, page: PageWriter, rows: EventRow[]): void {
  for (const row of grid.body) {
    checkColumnCount(row, grid, page);
    const idCell = row.cells[columns.id];
    const id = readEventId(idCell?.text ?? '');
    if (!id) {
      const shown = (idCell?.text ?? '').slice(0, 60);
      page.diagnose('event-id-unreadable', row.span.start, `"${shown}" is no event ID; the row is left out.`);
      continue;
    }
    const key = page.uniqueKey(`event/${id.id}`);
    if (key.includes('~')) {
      page.diagnose('event-row-duplicate', row.span.start, `Event ${id.id} has a row already.`, key);
    }
    if (!id.exact) {
      const message = `The event ID is written "${idCell?.text ?? ''}"; read as ${id.id}.`;
      page.diagnose('event-id-normalised', idCell?.span.start ?? row.span.start, message, key);
    }
    const name = row.cells[columns.name];
    const codes = codesCell(row, columns);
    writeCell(page, `${key}/name`, 'EVENT_NAME', name, row);
    writeCell(page, `${key}/description`, 'EVENT_DESCRIPTION', row.cells[columns.description], row);
    if (columns.codes >= 0) writeCell(page, `${key}/codes`, 'EVENT_CODES', codes, row);
    if (name !== undefined && name.text !== '' && !isIdentifier(name.text)) {
      const message = `"${name.text}" is no identifier (letters, digits, underscores).`;
      page.diagnose('event-name-malformed', name.span.start, message, `${key}/name`);
    }
    const citedCodes = citedIn(row, columns);
    for (const literal of citedCodes) {
      if (!isCodeLiteral(literal)) diagnoseLiteral(page, literal, codes ?? row, `${key}/codes`);
    }
    rows.push({ key, eventId: id.id, name: name?.text ?? '', citedCodes, place: page.placeAt(row.span.start) });
  }
}

/** The code literals a row cites, as written. */
export function citedIn(row: Row, columns: EventColumns): string[] {
  return columns.codes < 0 ? [] : splitCodes(codesCell(row, columns)?.text ?? '');
}

/** An unescaped bar in the description moves what follows it one column on. */
function codesCell(row: Row, columns: EventColumns): Cell | undefined {
  const expected = row.cells[columns.codes];
  if (expected && looksLikeCodes(expected.text)) return expected;
  return row.cells.slice(columns.codes + 1).find((cell) => looksLikeCodes(cell.text)) ?? expected;
}

export function checkColumnCount(row: Row, grid: Grid, page: PageWriter): void {
  const expected = grid.header.cells.length;
  if (row.cells.length === expected) return;
  page.diagnose('row-column-count', row.span.start, `The row has ${row.cells.length} cells, the table ${expected}.`);
}

export function diagnoseLiteral(page: PageWriter, literal: string, at: Cell | Row, segmentKey: string): void {
  const written = page.source.indexOf(literal, at.span.start);
  const offset = written >= 0 && written < at.span.end ? written : at.span.start;
  const message = `"${literal}" is no code: 0x and eight hex digits.`;
  page.diagnose('code-literal-malformed', offset, message, segmentKey);
}

export function writeCell(
  page: PageWriter,
  key: string,
  kind: Parameters<PageWriter['segment']>[1],
  cell: Cell | undefined,
  row: Row,
): void {
  if (cell && cell.parts.length > 0) page.segment(key, kind, cell.span, cell.parts);
  else page.diagnose('cell-empty', (cell ?? row).span.start, `There is no text for ${key}.`, key);
}
