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
      page.diagnose({ id: 'event-id-unreadable', at: row.span.start, data: { written: idCell?.text ?? '' } });
      continue;
    }
    const key = page.uniqueKey(`event/${id.id}`);
    if (key.includes('~')) {
      page.diagnose({ id: 'event-row-duplicate', at: row.span.start, data: { id: id.id }, segmentKey: key });
    }
    if (!id.exact) {
      const data = { written: idCell?.text ?? '', id: id.id };
      page.diagnose({ id: 'event-id-normalised', at: (idCell ?? row).span.start, data, segmentKey: key });
    }
    const name = row.cells[columns.name];
    const codes = codesCell(row, columns);
    writeCell(page, `${key}/name`, 'EVENT_NAME', name, row);
    writeCell(page, `${key}/description`, 'EVENT_DESCRIPTION', row.cells[columns.description], row);
    if (columns.codes >= 0) writeCell(page, `${key}/codes`, 'EVENT_CODES', codes, row);
    if (name !== undefined && name.text !== '' && !isIdentifier(name.text)) {
      const data = { name: name.text };
      page.diagnose({ id: 'event-name-malformed', at: name.span.start, data, segmentKey: `${key}/name` });
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
  const data = { cells: row.cells.length, columns: grid.header.cells.length };
  if (data.cells !== data.columns) page.diagnose({ id: 'row-column-count', at: row.span.start, data });
}

export function diagnoseLiteral(page: PageWriter, literal: string, at: Cell | Row, segmentKey: string): void {
  const written = page.source.indexOf(literal, at.span.start);
  const offset = written >= 0 && written < at.span.end ? written : at.span.start;
  page.diagnose({ id: 'code-literal-malformed', at: offset, data: { literal }, segmentKey });
}

export function writeCell(
  page: PageWriter,
  key: string,
  kind: Parameters<PageWriter['segment']>[1],
  cell: Cell | undefined,
  row: Row,
): void {
  if (cell && cell.parts.length > 0) page.segment(key, kind, cell.span, cell.parts);
  else page.diagnose({ id: 'cell-empty', at: (cell ?? row).span.start, data: { segmentKey: key }, segmentKey: key });
}
