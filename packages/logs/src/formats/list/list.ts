import { type Field, meaningOf } from '../../fields/assemble.ts';
import { DatedRecords } from '../../fields/dated.ts';
import type { LogLimits } from '../../limits.ts';
import type { LogFormat, LogItem, LogReader } from '../format.ts';
import { fieldOf, isEventId } from './fields-of-line.ts';
import { joinLines } from '../../input/join-lines.ts';

/** What Format-List prints, Event Viewer copies as text and `wevtutil` prints: a name and a value a line. */
export const list: LogFormat = {
  name: 'LIST',
  recognises: (sample) => sample.split('\n').some((line) => isEventId(line.trimEnd())),
  open: (limits) => new ListReader(limits),
};

/** `wevtutil` numbers its events; Event Viewer's copy announces the XML of an event, which is read for itself. */
const separator = /^(?:Event\s?\[\d+\]:?|Event Xml:)\s*$/;

interface OpenField {
  readonly name: string;
  readonly isData: boolean;
  readonly lines: string[];
}

class ListReader implements LogReader {
  readonly #limits: LogLimits;
  readonly #records = new DatedRecords();
  #rest = '';
  #line = 0;
  #fields: OpenField[] = [];
  #begunAt = 1;
  #length = 0;
  /** Where the colons of the record are, where they stand in one column; null where each follows its name. */
  #column: number | null = null;
  #afterBlank = true;

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  read(text: string): readonly LogItem[] {
    const items: LogItem[] = [];
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line.trimEnd(), items);
    // A line without an end is no list's.
    if (this.#rest.length > this.#limits.recordLength) {
      this.#length += this.#rest.length;
      this.#rest = '';
    }
    return items;
  }

  end(): readonly LogItem[] {
    const items: LogItem[] = [];
    this.#take(this.#rest.trimEnd(), items);
    this.#endRecord(items);
    items.push(...this.#records.flush());
    return items;
  }

  #take(line: string, items: LogItem[]): void {
    this.#line++;
    if (line.trim() === '') {
      this.#afterBlank = true;
      this.#fields.at(-1)?.lines.push('');
      return;
    }
    if (separator.test(line.trim())) {
      this.#endRecord(items);
      return;
    }
    const found = this.#fieldOf(line);
    if (found !== null && this.#isRepeated(found.name)) this.#endRecord(items);
    if (found === null) this.#continue(line);
    else {
      if (this.#fields.length === 0) {
        this.#begunAt = this.#line;
        this.#column = found.isPadded ? found.colon : null;
      }
      this.#length += line.length;
      if (this.#fields.length < this.#limits.dataItems)
        this.#fields.push({ name: found.name, isData: found.isData, lines: [found.value] });
    }
    this.#afterBlank = false;
  }

  #fieldOf(line: string) {
    const found = fieldOf(line);
    if (found === null || this.#fields.length === 0) return found;
    if (this.#column !== null) {
      if (found.colon === this.#column && (found.isPadded || this.#afterBlank)) return found;
      // Another record may have its colons in another column.
      return this.#afterBlank && found.isPadded && found.name === this.#fields[0]?.name ? found : null;
    }
    // A message may have lines that look like fields; nothing but the next record ends it.
    if (this.#isInMessage()) return found.name === this.#fields[0]?.name ? found : null;
    return found;
  }

  #isInMessage(): boolean {
    const last = this.#fields.at(-1);
    return last !== undefined && meaningOf(last.name) === 'MESSAGE';
  }

  #isRepeated(name: string): boolean {
    return this.#fields.some((field, index) => field.name === name && (index === 0 || this.#afterBlank));
  }

  #continue(line: string): void {
    this.#length += line.length;
    if (this.#length <= this.#limits.recordLength) {
      this.#fields.at(-1)?.lines.push(this.#column === null ? line.trim() : line.slice(this.#column + 2).trimEnd());
    }
  }

  #endRecord(items: LogItem[]): void {
    const fields = this.#fields.map(({ name, isData, lines }): Field => ({
      ...{ name, isData },
      value: joinLines(lines, this.#column !== null),
    }));
    if (this.#length > this.#limits.recordLength) {
      const data = { limit: this.#limits.recordLength };
      items.push({ kind: 'PROBLEM', id: 'record-too-long', data, place: { line: this.#begunAt } });
    } else if (fields.length > 0) items.push(...this.#records.add(fields, this.#begunAt));
    this.#fields = [];
    this.#length = 0;
    this.#column = null;
  }
}
