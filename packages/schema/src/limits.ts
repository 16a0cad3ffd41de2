/** What one request may ask for. Generous for the client's own queries, far below what could slow the server down. */
export const limits = {
  /** Levels of nesting. */
  depth: 12,
  /** Fields selected in all, fragments expanded. */
  breadth: 250,
  /** Fields resolved in all: a field counts once for every row that a list above it may have. */
  cost: 100_000,
  /** Lexical tokens of a document; enforced by the parser, before anything is built. */
  tokens: 2_000,
  /** Rows of one page. */
  pageSize: 100,
  /** Rows of a page where neither `first` nor `last` is given. */
  defaultPageSize: 50,
  /** Items of one list given as an argument. */
  listSize: 100,
  /** UTF-16 code units of a text that is searched for. */
  textLength: 2_000,
} as const;
