/** Tells lines from offsets. Offsets must be asked for in rising order. */
export class LineCounter {
  #line = 1;
  #counted = 0;
  #text = '';
  #start = 0;

  /** The text that the next offsets are in, and where it begins in the log. */
  take(text: string, start: number): void {
    if (this.#start + this.#text.length > this.#counted) this.#countTo(this.#start + this.#text.length);
    this.#text = text;
    this.#start = start;
  }

  /** The line, from 1, of an offset in the text taken last; of one before it, that of the offset asked for last. */
  at(offset: number): number {
    if (offset > this.#counted) this.#countTo(offset);
    return this.#line;
  }

  #countTo(offset: number): void {
    const end = Math.min(offset, this.#start + this.#text.length) - this.#start;
    let at = Math.max(0, this.#counted - this.#start);
    while ((at = this.#text.indexOf('\n', at)) !== -1 && at < end) {
      this.#line++;
      at++;
    }
    this.#counted = offset;
  }
}
