import type { Field } from '../../fields/assemble.ts';
import { DatedRecords } from '../../fields/dated.ts';
import { joinLines } from '../../input/join-lines.ts';
import type { LogLimits } from '../../limits.ts';
import type { LogFormat, LogItem, LogReader } from '../format.ts';
import { type Column, columnsOf, valuesOf } from './columns.ts';

/** What Get-WinEvent prints by itself, and Format-Table: a line an event under names that are underlined with dashes. */
export const table: LogFormat = {
  name: 'TABLE',
  recognises: (sample) => {
    const lines = sample.split('\n').map((line) => line.trimEnd());
    return lines.some((line, index) => columnsOf(lines[index - 1] ?? '', line) !== null);
  },
  open: (limits) => new TableReader(limits),
};

/** The property that the events of a table have in common stands above it. */
const group = /^\s*(\w{1,60}): (\S.*)$/;

interface OpenRow {
  readonly values: readonly string[];
  /** Of the last column, which goes on in further lines where the table is wrapped. */
  readonly lines: string[];
  readonly line: number;
}

class TableReader implements LogReader {
  readonly #limits: LogLimits;
  readonly #records = new DatedRecords();
  #rest = '';
  #isRestTooLong = false;
  #line = 0;
  #before = '';
  #columns: readonly Column[] | null = null;
  #groups: readonly Field[] = [];
  #row: OpenRow | null = null;
  #length = 0;

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  read(text: string): readonly LogItem[] {
    const items: LogItem[] = [];
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line, items);
    if (this.#rest.length > this.#limits.recordLength) {
      this.#isRestTooLong = true;
      this.#rest = '';
    }
    return items;
  }

  end(): readonly LogItem[] {
    const items: LogItem[] = [];
    this.#take(this.#rest, items);
    this.#endRow(items);
    return [...items, ...this.#records.flush()];
  }

  #take(whole: string, items: LogItem[]): void {
    this.#line++;
    const line = whole.trimEnd();
    if (this.#isRestTooLong || whole.length > this.#limits.recordLength) {
      this.#isRestTooLong = false;
      this.#endRow(items);
      if (this.#columns !== null) items.push(this.#tooLong(this.#line));
      this.#before = '…';
      return;
    }
    const columns = columnsOf(this.#before, line);
    if (columns !== null) {
      // The heading of a further table has been taken for a row of this one.
      if (this.#row !== null && this.#row.line === this.#line - 1) this.#row = null;
      this.#endRow(items);
      this.#columns = columns;
      this.#before = line;
      return;
    }
    if (this.#columns === null) this.#takeGroup(line);
    else this.#takeRow(line, this.#columns, items);
    this.#before = line;
  }

  #takeGroup(line: string): void {
    const [, name = '', value = ''] = group.exec(line) ?? [];
    if (name !== '') this.#groups = [{ name, value }];
  }

  #takeRow(line: string, columns: readonly Column[], items: LogItem[]): void {
    if (line === '') {
      this.#row?.lines.push('');
      return;
    }
    const values = valuesOf(line, columns);
    const last = values.at(-1) ?? '';
    if (this.#row !== null && last !== '' && values.slice(0, -1).every((value) => value === '')) {
      this.#length += line.length;
      if (this.#length <= this.#limits.recordLength) this.#row.lines.push(last);
      return;
    }
    // After an empty line, nothing but a row of this table goes on with it.
    if (this.#before === '' && !isRow(values, columns)) {
      this.#endRow(items);
      this.#columns = null;
      this.#groups = [];
      this.#takeGroup(line);
      return;
    }
    this.#endRow(items);
    this.#row = { values, lines: [last], line: this.#line };
    this.#length = line.length;
  }

  #endRow(items: LogItem[]): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || this.#columns === null) return;
    if (this.#length > this.#limits.recordLength) {
      items.push(this.#tooLong(row.line));
      return;
    }
    const fields = this.#columns.map(({ name }, index): Field => ({
      name,
      value: index === row.values.length - 1 ? joinLines(row.lines, row.lines.length > 1) : (row.values[index] ?? ''),
    }));
    const groups = this.#groups.filter((one) => !fields.some(({ name }) => name === one.name));
    items.push(...this.#records.add([...groups, ...fields].slice(0, this.#limits.dataItems), row.line));
  }

  #tooLong(line: number): LogItem {
    return { kind: 'PROBLEM', id: 'record-too-long', data: { limit: this.#limits.recordLength }, place: { line } };
  }
}

/** Whether every column of numbers has one: text that only follows the table has not. */
function isRow(values: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ name }, index) => !/id$/i.test(name) || /^\d{1,10}$/.test(values[index] ?? ''));
}
