import type {
  CodeRow,
  ColumnRole,
  EventRow,
  PageBlock,
  SegmentKind,
  TableCell,
  TableRow,
  TableType,
  TypedTable,
} from '../model.ts';
import { isCodeLiteral } from '../text/code.ts';
import { normaliseLiteral } from './aliases.ts';
import { isIdentifier, looksLikeCodes, readCode, readEventId, readPrefixedCode, splitCodes } from './cells.ts';
import { furtherColumns } from './columns/further.ts';
import type { PageWriter } from './page-writer.ts';

type TableBlock = Extract<PageBlock, { kind: 'TABLE' }>;

/** Where rows of events and codes go. */
export interface RowSink {
  readonly page: PageWriter;
  /** Canonical code by normalised malformed literal. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly eventRows: EventRow[];
  readonly codeRows: CodeRow[];
}

/** A row of events or codes by the roles of its cells, whether it stands in a table or is told in running text. */
export interface RowCells {
  readonly at: { readonly span: { readonly start: number; readonly end: number } };
  readonly key: TableCell | undefined;
  readonly name: TableCell | undefined;
  readonly level: TableCell | undefined;
  readonly codes: TableCell | undefined;
  readonly text: TableCell | undefined;
  readonly decimal: TableCell | undefined;
  /** The further cells, in the order of the type's columns. */
  readonly others: readonly (TableCell | undefined)[];
}

/** What all rows of a table have in common. */
export interface RowHabits {
  readonly roles: ReadonlySet<ColumnRole>;
  /** False where most hexadecimal literals have eight digits: then a shorter one has lost some. */
  readonly anyLength: boolean;
}

/** Writes the rows of a table of events or codes. Rows that cannot be read are diagnosed with their place. */
export function writeTableRows(table: TableBlock, { type, columns }: TypedTable, sink: RowSink): void {
  if (type === null) return;
  const habits = habitsOf(table, type, columns);
  const places = placesOf(type, columns);
  const width = Math.max(table.header.cells.length, columns.filter((column) => column >= 0).length);
  for (const row of table.body) {
    const data = { cells: row.cells.length, columns: width };
    if (data.cells !== data.columns) sink.page.diagnose({ id: 'row-column-count', at: row.span.start, data });
    const cells = cellsOf(row, places);
    if (type.kind === 'EVENTS') writeEventRow(cells, habits, sink);
    else writeCodeRow(cells, habits, sink);
  }
}

/** The codes that a table's rows cite or declare, as written. */
export function* literalsOf(
  table: TableBlock,
  { type, columns }: TypedTable,
  wanted: 'CITED' | 'DECLARED',
): Generator<string> {
  if (type === null || (wanted === 'CITED') !== (type.kind === 'EVENTS')) return;
  const { anyLength } = habitsOf(table, type, columns);
  const places = placesOf(type, columns);
  for (const row of table.body) {
    if (wanted === 'CITED') yield* splitCodes(codesCell(row, places.codes)?.text ?? '');
    else yield readCode(row.cells[places.key]?.text ?? '', { anyLength }).literal;
  }
}

/** Where the cells of each role stand in the rows of one table; -1 for none. */
interface RolePlaces {
  readonly key: number;
  readonly name: number;
  readonly level: number;
  readonly codes: number;
  readonly text: number;
  readonly decimal: number;
  readonly others: readonly number[];
}

function placesOf(type: TableType, columns: readonly number[]): RolePlaces {
  const place = (role: ColumnRole): number => columns[type.roles.indexOf(role)] ?? -1;
  return {
    key: Math.max(place('ID'), place('CODE')),
    name: place('NAME'),
    level: place('LEVEL'),
    codes: place('CODES'),
    text: place('TEXT'),
    decimal: place('DECIMAL'),
    others: furtherColumns(type).map((column) => columns[column] ?? -1),
  };
}

function cellsOf(row: TableRow, places: RolePlaces): RowCells {
  const { cells } = row;
  return {
    at: row,
    key: cells[places.key],
    name: cells[places.name],
    level: cells[places.level],
    codes: codesCell(row, places.codes),
    text: cells[places.text],
    decimal: cells[places.decimal],
    others: places.others.map((column) => cells[column]),
  };
}

/** An unescaped bar in the description moves what follows it one column on. */
function codesCell(row: TableRow, column: number): TableCell | undefined {
  const expected = row.cells[column];
  if (column < 0 || (expected && looksLikeCodes(expected.text))) return expected;
  return row.cells.slice(column + 1).find(({ text }) => looksLikeCodes(text)) ?? expected;
}

function habitsOf(table: TableBlock, { roles }: TableType, columns: readonly number[]): RowHabits {
  const column = columns[roles.indexOf('CODE')] ?? -1;
  const literals = table.body.map(({ cells }) =>
    normaliseLiteral(readCode(cells[column]?.text ?? '', { anyLength: true }).literal),
  );
  const short = literals.filter((literal) => /^0x[0-9A-F]{1,7}$/.test(literal)).length;
  return { roles: new Set(roles), anyLength: short > literals.filter(isCodeLiteral).length };
}

export function writeEventRow(cells: RowCells, { roles }: RowHabits, sink: RowSink): void {
  const { page } = sink;
  const { at, key: idCell, name, level, codes } = cells;
  const written = idCell?.text ?? '';
  const id = readEventId(written);
  if (!id) {
    page.diagnose({ id: 'event-id-unreadable', at: at.span.start, data: { written } });
    return;
  }
  const key = page.uniqueKey(`event/${id.id}`);
  if (key.includes('~')) {
    page.diagnose({ id: 'event-row-duplicate', at: at.span.start, data: { id: id.id }, segmentKey: key });
  }
  if (!id.isExact) {
    const data = { written, id: id.id };
    page.diagnose({ id: 'event-id-normalised', at: (idCell ?? at).span.start, data, segmentKey: key });
  }
  if (roles.has('NAME')) writeCell(page, `${key}/name`, 'EVENT_NAME', name, at);
  if (roles.has('TEXT')) writeCell(page, `${key}/description`, 'EVENT_DESCRIPTION', cells.text, at);
  writeOthers(page, key, cells);
  if (roles.has('CODES')) writeCell(page, `${key}/codes`, 'EVENT_CODES', codes, at);
  if (name !== undefined && name.text !== '' && !isIdentifier(name.text)) {
    const data = { name: name.text };
    page.diagnose({ id: 'event-name-malformed', at: name.span.start, data, segmentKey: `${key}/name` });
  }
  const citedCodes = roles.has('CODES') ? splitCodes(codes?.text ?? '') : [];
  for (const literal of citedCodes) {
    if (!isCodeLiteral(literal)) diagnoseLiteral(page, literal, codes ?? at, `${key}/codes`);
  }
  const place = page.placeAt(at.span.start);
  const row = { key, eventId: id.id, name: name?.text ?? '', level: level?.text.trim() ?? null, citedCodes, place };
  sink.eventRows.push(row);
}

/** A malformed literal stands under the code it is an alias of, if any. */
export function writeCodeRow(cells: RowCells, { roles, anyLength }: RowHabits, sink: RowSink): void {
  const { page, aliases } = sink;
  const { at, key: cell, name, decimal } = cells;
  const { literal, canonical } = codeIn(cells, anyLength);
  if (cell === undefined || literal === '') {
    page.diagnose({ id: 'code-literal-missing', at: at.span.start });
    return;
  }
  const key = page.uniqueKey(`code/${codeId(literal, canonical, aliases)}`);
  if (key.includes('~')) {
    page.diagnose({ id: 'code-row-duplicate', at: at.span.start, data: { code: literal }, segmentKey: key });
  }
  const keyed = roles.has('NAME') ? `${key}/name` : `${key}/message`;
  if (canonical === null || (literal.startsWith('0') && !anyLength && !isCodeLiteral(literal))) {
    diagnoseLiteral(page, literal, cell, keyed);
  }
  if (roles.has('NAME')) writeCell(page, `${key}/name`, 'CODE_NAME', name, at);
  if (roles.has('TEXT')) writeCell(page, `${key}/message`, 'CODE_MESSAGE', cells.text, at);
  const numbers = writeOthers(page, key, cells);
  const position = decimal === undefined ? -1 : cells.others.indexOf(decimal);
  if (decimal !== undefined && canonical !== null && decimal.text.trim() !== '') {
    const other = readCode(decimal.text, { anyLength: true }).canonical;
    if (other !== canonical) {
      const data = { code: literal, decimal: decimal.text.trim(), expected: signedOf(canonical) };
      page.diagnose({ id: 'code-number-mismatch', at: decimal.span.start, data, segmentKey: numbers[position] ?? key });
    }
  }
  sink.codeRows.push({ key, literal, name: name?.text ?? '', place: page.placeAt(at.span.start) });
}

function codeIn({ key }: RowCells, anyLength: boolean): ReturnType<typeof readCode> {
  return readCode(key?.text ?? '', { anyLength });
}

/** The canonical code; for a literal that is none and stands for none, the literal (URI-encoded). */
function codeId(literal: string, canonical: string | null, aliases: ReadonlyMap<string, string>): string {
  if (canonical !== null && readPrefixedCode(literal) === null) return canonical;
  const normalised = normaliseLiteral(literal);
  return encodeURIComponent((aliases.get(normalised) ?? normalised).replace(/\p{Cs}/gu, '\uFFFD'));
}

/** The two's complement of a canonical code, as tables that give decimals write it. */
function signedOf(canonical: string): string {
  return String(Number(canonical) | 0);
}

/** @returns the keys of the further cells, in order. */
function writeOthers(page: PageWriter, key: string, { others }: RowCells): string[] {
  return others.map((cell, index) => {
    const segmentKey = `${key}/text/${index + 1}`;
    // A column beside the text may be empty where there is nothing to add.
    if (cell && cell.parts.length > 0) page.segment(segmentKey, 'OTHER_TEXT', cell.span, cell.parts);
    return segmentKey;
  });
}

function diagnoseLiteral(page: PageWriter, literal: string, at: RowCells['at'], segmentKey: string): void {
  const written = page.source.indexOf(literal, at.span.start);
  const offset = written >= 0 && written < at.span.end ? written : at.span.start;
  page.diagnose({ id: 'code-literal-malformed', at: offset, data: { literal }, segmentKey });
}

function writeCell(
  page: PageWriter,
  key: string,
  kind: SegmentKind,
  cell: TableCell | undefined,
  row: RowCells['at'],
): void {
  if (cell && cell.parts.length > 0) page.segment(key, kind, cell.span, cell.parts);
  else page.diagnose({ id: 'cell-empty', at: (cell ?? row).span.start, data: { segmentKey: key }, segmentKey: key });
}
