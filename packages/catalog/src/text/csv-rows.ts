import { LineCounter } from './lines.ts';

export interface CsvLimits {
  /** Length of a row in UTF-16 code units. */
  readonly recordLength: number;
  /** Fields of a row. */
  readonly dataItems: number;
}

export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
  /** Whether it is over the limit: its fields are incomplete then. */
  readonly isTooLong: boolean;
}

/** Cuts a text of separated values (RFC 4180) that comes in pieces into rows. Empty lines are none. */
export class CsvRows {
  readonly #delimiter: string;
  readonly #limits: CsvLimits;
  readonly #special: RegExp;
  readonly #lines = new LineCounter();
  #offset = 0;
  #fields: string[] = [];
  #field = '';
  #length = 0;
  #line = 0;
  #state: 'START' | 'PLAIN' | 'QUOTED' | 'QUOTE' = 'START';

  constructor(delimiter: string, limits: CsvLimits) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#special = new RegExp(`[${delimiter}\\n]`, 'g');
  }

  read(text: string): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    this.#lines.take(text, this.#offset);
    let at = 0;
    while (at < text.length) {
      if (this.#line === 0) this.#line = this.#lines.at(this.#offset + at);
      at = this.#state === 'QUOTED' ? this.#quoted(text, at) : this.#unquoted(text, at, rows);
    }
    this.#offset += text.length;
    return rows;
  }

  /** The row that the text ends in, and whether it ends inside of quotation marks. */
  end(): { readonly rows: readonly CsvRow[]; readonly isCutOff: boolean; readonly line: number } {
    const isCutOff = this.#state === 'QUOTED';
    const line = this.#line;
    const rows: CsvRow[] = [];
    if (!isCutOff && (this.#fields.length > 0 || this.#field !== '')) this.#endRow(rows);
    return { rows, isCutOff, line };
  }

  #quoted(text: string, at: number): number {
    const end = text.indexOf('"', at);
    this.#add(text.slice(at, end === -1 ? text.length : end));
    if (end === -1) return text.length;
    this.#state = 'QUOTE';
    return end + 1;
  }

  #unquoted(text: string, at: number, rows: CsvRow[]): number {
    const first = text[at];
    if (first === '"' && this.#state !== 'PLAIN') {
      // The second of two quotation marks inside of a quoted field stands for one.
      if (this.#state === 'QUOTE') this.#add('"');
      this.#state = 'QUOTED';
      return at + 1;
    }
    this.#special.lastIndex = at;
    const end = this.#special.exec(text)?.index ?? text.length;
    if (end > at) {
      this.#add(text.slice(at, end));
      if (first !== '\r' || end > at + 1) this.#state = 'PLAIN';
    }
    if (end === text.length) return end;
    if (text[end] === this.#delimiter) this.#endField();
    else this.#endRow(rows);
    return end + 1;
  }

  #add(text: string): void {
    this.#length += text.length;
    if (this.#length <= this.#limits.recordLength) this.#field += text;
  }

  #endField(): void {
    if (this.#fields.length < this.#limits.dataItems) this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'START';
  }

  #endRow(rows: CsvRow[]): void {
    if (this.#field.endsWith('\r')) this.#field = this.#field.slice(0, -1);
    this.#endField();
    if (this.#fields.length > 1 || this.#fields[0]?.trim() !== '') {
      rows.push({ fields: this.#fields, line: this.#line, isTooLong: this.#length > this.#limits.recordLength });
    }
    this.#fields = [];
    this.#length = 0;
    this.#line = 0;
  }
}
