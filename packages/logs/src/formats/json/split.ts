import { LineCounter } from '@eventide/catalog/text';
import type { LogLimits } from '../../limits.ts';
import type { ProblemId } from '../../messages.ts';

/** One JSON value of a text, or why there is none. */
export type JsonItem =
  | { readonly kind: 'VALUE'; readonly value: unknown; readonly line: number }
  | { readonly kind: 'BROKEN'; readonly id: ProblemId; readonly limit: number; readonly line: number };

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Longer than what a list of records is indented by. */
const indentMax = 200;

/**
 * Cuts a JSON text that comes in pieces into its values: the elements of a list, one object after another, one a line. A
 * value that is broken costs those behind it only where nothing shows the beginning of the next.
 */
export class JsonSplitter {
  readonly #limits: LogLimits;
  readonly #lines = new LineCounter();
  #offset = 0;
  #items: JsonItem[] = [];
  /** Whether a value is being read, and what earlier pieces have of it. */
  #isBegun = false;
  #pending = '';
  #line = 1;
  /** Objects and lists that are open, the value itself first: `{` and `[`. */
  #open: number[] = [];
  /** The last character outside of strings that is no white space. */
  #last = 0;
  #inString = false;
  #escaped = false;
  /** Whether a list is open around the values. */
  #inList = false;
  /** The white space that the value's line begins with; null where something else does. */
  #indent: string | null = '';
  /** After a broken value: what the next one begins with. */
  #awaited: string | null = null;
  #tail = '\n';

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  read(text: string): readonly JsonItem[] {
    this.#items = [];
    this.#lines.take(text, this.#offset);
    this.#scan(text);
    this.#offset += text.length;
    this.#tail = (this.#tail + text).slice(-indentMax);
    return this.#items;
  }

  end(): readonly JsonItem[] {
    this.#items = [];
    if (this.#isBegun) this.#broken('json-cut-off');
    return this.#items;
  }

  #scan(text: string): void {
    let begin = 0;
    let at = 0;
    while (at < text.length) {
      if (this.#awaited !== null) {
        const next = this.#resumeIn(text, at);
        if (next === -1) return;
        at = next;
      }
      const code = text.charCodeAt(at);
      if (this.#hasBegun()) {
        at = this.#step(text, at, code);
        this.#endAt(at, begin, text);
        continue;
      }
      if (code === openBracket && !this.#inList) this.#inList = true;
      else if (code === closeBracket) this.#inList = false;
      else if (code === openBrace || code === openBracket) {
        this.#begin(text, at);
        begin = at;
      }
      at++;
    }
    if (this.#hasBegun()) this.#pending += text.slice(begin);
  }

  /** What is read changes it between two looks. */
  #hasBegun(): boolean {
    return this.#isBegun;
  }

  /** Ends the value where it is complete or too long; one that is broken has ended by itself. */
  #endAt(at: number, begin: number, text: string): void {
    if (!this.#isBegun) return;
    if (this.#open.length === 0) {
      this.#value(this.#pending + text.slice(begin, at));
      return;
    }
    const limit = this.#inList ? this.#limits.recordLength : this.#limits.wrappedLength;
    if (this.#pending.length + at - begin > limit) this.#broken('record-too-long', limit);
  }

  #begin(text: string, at: number): void {
    this.#isBegun = true;
    this.#pending = '';
    this.#open = [text.charCodeAt(at)];
    this.#last = 0;
    this.#inString = this.#escaped = false;
    this.#line = this.#lines.at(this.#offset + at);
    const before = (this.#tail + text.slice(Math.max(0, at - indentMax), at)).slice(-indentMax);
    const indent = before.slice(before.lastIndexOf('\n') + 1);
    this.#indent = indent.trim() === '' && before.includes('\n') ? indent : null;
  }

  /** Goes over one character of a value, or a run of them in a string; gives where it stands then. */
  #step(text: string, at: number, code: number): number {
    if (!this.#inString) {
      return this.#structure(at, code);
    }
    if (this.#escaped) {
      this.#escaped = false;
      return at + 1;
    }
    let next = at;
    for (; next < text.length; next++) {
      const own = text.charCodeAt(next);
      if (own === quote) {
        this.#inString = false;
        return next + 1;
      }
      if (own === backslash) {
        this.#escaped = true;
        return next + 1;
      }
      // JSON has no line breaks in strings: the quotation mark that ends it is missing.
      if (own === newline) {
        this.#broken('json-malformed');
        return next;
      }
    }
    return next;
  }

  /** Goes over one character outside of strings. */
  #structure(at: number, code: number): number {
    if (code === quote) this.#inString = true;
    else if (code === openBrace || code === openBracket) {
      // In an object a value stands behind a colon: this one begins the next record, and the one before was cut off.
      if (this.#open.at(-1) === openBrace && this.#last !== colon) {
        this.#broken('json-cut-off');
        this.#awaited = null;
        return at;
      }
      if (this.#open.push(code) > this.#limits.nesting) {
        this.#broken('record-nested-too-deeply', this.#limits.nesting);
        return at + 1;
      }
    } else if (code === closeBrace || code === closeBracket) this.#open.pop();
    if (code > 0x20) this.#last = code;
    return at + 1;
  }

  #value(text: string): void {
    this.#isBegun = false;
    try {
      this.#items.push({ kind: 'VALUE', value: JSON.parse(text), line: this.#line });
    } catch {
      this.#items.push({ kind: 'BROKEN', id: 'json-malformed', limit: 0, line: this.#line });
    }
  }

  #broken(id: ProblemId, limit = 0): void {
    this.#items.push({ kind: 'BROKEN', id, limit, line: this.#line });
    this.#isBegun = false;
    this.#open = [];
    this.#awaited = `\n${this.#indent ?? ''}{`;
  }

  /** Where the next value begins after a broken one; -1 where it does not in this piece. */
  #resumeIn(text: string, from: number): number {
    const awaited = this.#awaited ?? '';
    const before = from === 0 ? this.#tail : '';
    const found = (before + text.slice(from)).indexOf(awaited);
    if (found === -1) return -1;
    this.#awaited = null;
    return Math.max(from, from + found - before.length + awaited.length - 1);
  }
}
