/** The file is no page of the catalogue at all. Everything less than that is a `Diagnostic`. */
export class PageError extends Error {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, without the place and without advice. */
  readonly reason: string;

  constructor(place: { file: string; line?: number; column?: number }, reason: string, advice: string) {
    const { file, line = 1, column = 1 } = place;
    super(`${file}:${line}:${column}: ${reason}, ${advice}`);
    this.name = 'PageError';
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}
