import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

/** A text of the source and what one locale made of it. */
export interface SourcePair {
  readonly row: Row;
  readonly source: Cell;
  readonly target: Cell;
}

/** Every prose text that has a source, with that source, in source order; none where the catalogue has no source. */
export function sourcePairs(input: RuleInput): readonly SourcePair[] {
  const { catalog } = input;
  if (catalog.source === null) return [];
  const pairs: SourcePair[] = [];
  for (const row of input.rowsOf('prose')) {
    const source = row.cells.get(catalog.source);
    if (source === undefined) continue;
    for (const target of row.cells.values()) if (target !== source) pairs.push({ row, source, target });
  }
  return pairs;
}
