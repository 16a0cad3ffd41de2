import { meaningOfField } from '../../text/fields/meaning.ts';
import { recordsMax, type ExtractedRecord, type Field } from './extraction.ts';
import { recordOf } from './record.ts';

/** A header names so many of an event's own fields; a sentence with commas does not. */
const knownMin = 2;

interface Row {
  readonly cells: readonly string[];
}

/**
 * The events of a table: CSV of Event Viewer or `Export-Csv`, rows of a query with tabs between them, the columns of
 * `Format-Table`. Null where the first lines are no header of one.
 */
export function readTable(text: string): readonly ExtractedRecord[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#TYPE'));
  const [first = '', second = ''] = lines;
  if (lines.length < 2) return null;
  if (/^\s*-{2,}(?:\s+-+)+\s*$/.test(second))
    return read(
      aligned(first, second),
      lines.slice(2).map((line) => aligned(line, second)),
    );
  const separator = ['\t', ';', ',', '|'].find((sign) => cellsOf(first, sign).cells.filter(isKnown).length >= knownMin);
  if (separator === undefined) return null;
  return read(cellsOf(first, separator), rowsOf(lines.slice(1).join('\n'), separator));
}

function isKnown(name: string): boolean {
  return meaningOfField(name.trim()) !== 'OTHER';
}

function read(header: Row, rows: readonly Row[]): readonly ExtractedRecord[] | null {
  if (header.cells.filter(isKnown).length < knownMin) return null;
  return rows.slice(0, recordsMax).map(({ cells }) =>
    recordOf(
      cells.map((value, column): Field => {
        const name = header.cells[column]?.trim();
        // Event Viewer gives the last column, the description, no name.
        if (name === undefined) return { name: '', meaning: 'MESSAGE', value: value.trim() };
        return { name, meaning: meaningOfField(name), value: value.trim() };
      }),
    ),
  );
}

function cellsOf(line: string, separator: string): Row {
  return rowsOf(line, separator)[0] ?? { cells: [] };
}

function rowsOf(text: string, separator: string): Row[] {
  const rows: string[][] = [['']];
  let isQuoted = false;
  for (let at = 0; at < text.length && rows.length <= recordsMax; at++) {
    const sign = text.charAt(at);
    const row = rows.at(-1) ?? [];
    const end = row.length - 1;
    if (sign === '"') {
      if (isQuoted && text.charAt(at + 1) === '"') row[end] = `${row[end] ?? ''}${text.charAt(at++)}`;
      else isQuoted = !isQuoted;
    } else if (sign === separator && !isQuoted) row.push('');
    else if (sign === '\n' && !isQuoted) rows.push(['']);
    else row[end] = `${row[end] ?? ''}${sign}`;
  }
  return rows.map((cells) => ({ cells }));
}

/** The cells of a line below columns that a line of dashes marks; numbers stand at the right of theirs, and may be wider. */
function aligned(line: string, dashes: string): Row {
  const columns = [...dashes.matchAll(/-+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  const words = [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  return {
    cells: columns.map(({ start, end }, column) => {
      const limit = columns[column + 1]?.start ?? Infinity;
      const own = words.filter(
        (word) => word.start < Math.max(end, limit - 1) && word.end > start && word.start < limit,
      );
      const inside = own.filter((word) => word.start >= start || word.end <= end + 1);
      return inside.map(({ word }) => word).join(' ');
    }),
  };
}
