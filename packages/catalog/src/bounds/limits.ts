/** How much of a page is read at most. */
export interface PageLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Quotes and lists inside each other, in one line. */
  readonly nesting: number;
  /** Cells of all tables together. */
  readonly cells: number;
}

/** A hundred times what the largest known reference page has: some 12,000 rows of four columns. */
export const pageLimits: PageLimits = { bytes: 5_000_000, nesting: 100, cells: 50_000 };
