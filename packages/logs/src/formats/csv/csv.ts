import type { Field } from '../../fields/assemble.ts';
import { DatedRecords } from '../../fields/dated.ts';
import { type LogLimits, logLimits } from '../../limits.ts';
import type { LogFormat, LogItem, LogReader } from '../format.ts';
import { columnName, delimiters, hasEventId, isViewerRow, viewerColumns } from './columns.ts';
import { type CsvRow, CsvRows } from '@eventide/catalog/text';

/** Rows that are looked at to recognise a table; a type line and a header stand before the first of an event. */
const rowsLookedAt = 3;

/** What Event Viewer saves in any language of Windows, Export-Csv with and without its #TYPE line, Log Analytics' export. */
export const csv: LogFormat = {
  name: 'CSV',
  recognises: (sample, isWhole) => delimiterOf(sample, isWhole) !== null,
  open: (limits) => new CsvReader(limits),
};

/** The delimiter with which a text is a table of events; null where none makes it one. */
function delimiterOf(sample: string, isWhole: boolean): string | null {
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const reader = new CsvRows(delimiter, logLimits);
    const rows = [...reader.read(sample), ...(isWhole ? reader.end().rows : [])].slice(0, rowsLookedAt);
    const isTable = rows.some(({ fields }) => {
      const names = fields.map(columnName);
      return (
        isViewerRow(fields) ||
        (names.length > 1 && names.every((name) => name.length < nameMax && !label.test(name)) && hasEventId(names))
      );
    });
    if (isTable) return delimiter;
  }
  return null;
}

/** A value behind a colon: a list whose colons stand in one column by tabs. */
const label = /^[:：]/;

/** Longer than any column's name: a line of prose with commas is no header. */
const nameMax = 60;

class CsvReader implements LogReader {
  readonly #limits: LogLimits;
  readonly #records = new DatedRecords();
  #rows: CsvRows | null = null;
  #names: readonly string[] | null = null;
  /** The beginning, until the delimiter can be told. */
  #beginning = '';

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  read(text: string): readonly LogItem[] {
    if (this.#rows) return this.#itemsOf(this.#rows.read(text));
    this.#beginning += text;
    return this.#open(false);
  }

  end(): readonly LogItem[] {
    const items = this.#rows ? [] : [...this.#open(true)];
    if (this.#rows) {
      const { rows, isCutOff, line } = this.#rows.end();
      items.push(...this.#itemsOf(rows), ...this.#records.flush());
      if (isCutOff) items.push({ kind: 'PROBLEM', id: 'row-cut-off', data: {}, place: { line } });
    }
    return items;
  }

  #open(isWhole: boolean): readonly LogItem[] {
    const delimiter = delimiterOf(this.#beginning, isWhole);
    if (delimiter === null) {
      // Nobody who has looked at the beginning hands a log in that is none.
      if (!isWhole) return [];
      return [{ kind: 'PROBLEM', id: 'log-not-recognised', data: {}, place: { line: 1 } }];
    }
    this.#rows = new CsvRows(delimiter, this.#limits);
    const rows = this.#rows.read(this.#beginning);
    this.#beginning = '';
    return this.#itemsOf(rows);
  }

  #itemsOf(rows: readonly CsvRow[]): readonly LogItem[] {
    return rows.flatMap((row) => this.#itemsOfRow(row));
  }

  #itemsOfRow({ fields, line, isTooLong }: CsvRow): readonly LogItem[] {
    if (this.#names === null) {
      const names = fields.map(columnName);
      if (hasEventId(names)) {
        this.#names = names;
        return [];
      }
      if (!isViewerRow(fields)) return [];
      this.#names = viewerColumns;
    }
    if (isTooLong) {
      return [{ kind: 'PROBLEM', id: 'record-too-long', data: { limit: this.#limits.recordLength }, place: { line } }];
    }
    return this.#records.add(this.#named(fields, this.#names), line);
  }

  /** Event Viewer's header has no name for the message, which is the last field of a row. */
  #named(fields: readonly string[], names: readonly string[]): readonly Field[] {
    return fields.map((value, index) => ({ name: names[index] ?? 'Message', value }));
  }
}
