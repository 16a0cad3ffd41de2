/** NOT_MARKDOWN: no text page at all. BAD_PAGE: a page, but not one of events, or one that is cut off. */
export type PageErrorCode = 'TOO_LARGE' | 'NOT_UTF8' | 'NOT_MARKDOWN' | 'LOCALE_MISSING' | 'BAD_PAGE';

/** The file is no page of the catalogue at all. Everything less than that is a `Diagnostic`. */
export class PageError extends Error {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, without the place and without advice. */
  readonly reason: string;
  readonly code: PageErrorCode;

  constructor(
    place: { file: string; line?: number; column?: number },
    reason: string,
    advice: string,
    code: PageErrorCode = 'BAD_PAGE',
  ) {
    const { file, line = 1, column = 1 } = place;
    super(`${file}:${line}:${column}: ${reason}, ${advice}`);
    this.name = 'PageError';
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
    this.code = code;
  }
}
