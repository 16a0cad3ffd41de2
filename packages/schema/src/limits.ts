/** Limits of one request: well above what the web client's own queries need, far below what could slow the server down. */
export const limits = {
  /** Levels of nesting. */
  depth: 12,
  /** Fields selected, with fragments expanded. */
  breadth: 250,
  /** Fields resolved: a field counts once for every row that the lists above it may have. */
  cost: 100_000,
  /** Levels below `__schema` and `__type`: what tools ask for has fifteen. */
  introspectionDepth: 20,
  /** Fields of a description of the schema, roughly: what tools ask for, once. */
  introspectionCost: 500_000,
  /** Lexical tokens of a document; enforced by the parser. */
  tokens: 2_000,
  /** Rows of one page. */
  pageSize: 100,
  /** Rows of a page if neither `first` nor `last` is given. */
  defaultPageSize: 50,
  /** Items of one list given as an argument. */
  listSize: 100,
  /** UTF-16 code units of a search text: one event with its texts in XML, as it is pasted. */
  textLength: 16_000,
  /** Texts, findings or suggestions decided on at once. */
  bulkSize: 500,
  /** UTF-16 code units of a comment. */
  commentLength: 10_000,
  /** UTF-16 code units of a suggested text. */
  suggestionLength: 20_000,
  /** UTF-16 code units of a note on a decision. */
  noteLength: 1_000,
  /** UTF-16 code units of the name of a person, token or file. */
  nameLength: 200,
  /** UTF-16 code units of the address of a web hook. */
  urlLength: 2_000,
  /** UTF-16 code units of an e-mail address (RFC 5321, 4.5.3.1). */
  emailLength: 254,
  /** Bytes of a file of terms. */
  termFileBytes: 5_000_000,
  /** Files of one import. */
  importFiles: 100,
  /** Bytes of one file of an import. */
  fileBytes: 5_000_000,
} as const;
