import { invariants } from '@eventide/catalog/text';

/** The invariants of one row, a column each; null where the language lacks the text. */
type RowInvariants = readonly (ReadonlySet<string> | null)[];

/**
 * What each cell lacks: an invariant that every other column of its row has, at least two of them. A language that never
 * uses an invariant though several rows call for it writes it in words, and lacks nothing.
 */
export function missingInvariants(rows: readonly RowInvariants[]): readonly (readonly (readonly string[])[])[] {
  const lacking = rows.map((row) => row.map((_, column) => lackedBy(row, column)));
  const isHabit = (column: number, invariant: string) =>
    lacking.filter((row) => row[column]?.includes(invariant)).length > 1 &&
    !rows.some((row) => row[column]?.has(invariant));
  return lacking.map((row) =>
    row.map((invariants, column) => invariants.filter((invariant) => !isHabit(column, invariant))),
  );
}

function lackedBy(row: RowInvariants, column: number): readonly string[] {
  const own = row[column];
  const others = row.filter((set, index) => index !== column && set !== null) as readonly ReadonlySet<string>[];
  const [first] = others;
  if (own == null || first === undefined || others.length < 2) return [];
  return [...first].filter((invariant) => !own.has(invariant) && others.every((set) => set.has(invariant)));
}

/** The invariants that more than half of the texts of a row have, in the order in which the first of them has them. */
export function consensusOf(row: RowInvariants): readonly string[] {
  const texts = row.filter((set) => set !== null);
  const all = new Set(texts.flatMap((set) => [...set]));
  return [...all].filter((invariant) => 2 * texts.filter((set) => set.has(invariant)).length > texts.length);
}

/** The invariants of a text, in the form in which languages share them. */
export function invariantsOf(text: string): ReadonlySet<string> {
  return new Set(
    invariants(text).map(({ start, end, kind }) => {
      const token = text.slice(start, end);
      // A decimal comma is a matter of language: 1,5 and 1.5 are one number.
      return kind === 'NUMBER' ? token.replace(',', '.') : token;
    }),
  );
}
