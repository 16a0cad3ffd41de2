import type { Locale, Span } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import type { Cell, Invariant, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

/** A token of a text that stands where another one should. */
export interface Swap {
  readonly row: Row;
  readonly locale: Locale;
  readonly found: string;
  readonly expected: string;
  readonly span: Span;
  /** The locales that have the expected one: the source alone where there is one. */
  readonly witnesses: readonly Locale[];
}

/** Acronyms are repeated, so that only counting shows that one has taken another's place. A code or identifier stands once. */
const swappable = new Set<Invariant['kind']>(['ACRONYM']);

/**
 * Texts in which one token has become another: it stands once too rarely, the other once too often. Told against the source,
 * else against what most locales have; the tokens of a text are counted, since both may stand in it.
 */
export function swaps(input: RuleInput): readonly Swap[] {
  const { source } = input.catalog;
  const rows = input
    .rowsOf('prose')
    .filter(({ cells }) => cells.size > 1)
    .map((row) => ({ row, counts: new Map([...row.cells].map(([locale, cell]) => [locale, countsIn(cell)])) }));
  // Only a token that those who are right use somewhere can have taken another one's place.
  const known = new Set(
    rows.flatMap(({ counts }) =>
      [...counts].flatMap(([locale, own]) => (source === null || locale === source ? [...own.keys()] : [])),
    ),
  );
  return input.locales.flatMap((locale) => {
    if (locale === source) return [];
    const differences = rows.flatMap(({ row, counts }) => differenceIn(row, counts, locale, source) ?? []);
    const kept = new Set(differences.flatMap((difference) => difference.kept));
    // What it spells out, nothing takes the place of: at least once the token is simply gone.
    const spelledOut = new Set(
      differences.flatMap(({ gone, gained }) => (gained.some((value) => known.has(value)) ? [] : gone)),
    );
    return differences.flatMap(({ row, gone, gained, witnesses }): Swap[] => {
      const [expected, ...moreGone] = gone.filter((value) => kept.has(value) || !spelledOut.has(value));
      const [found, ...moreGained] = gained.filter((value) => known.has(value));
      if (expected === undefined || found === undefined || moreGone.length > 0 || moreGained.length > 0) return [];
      const having = witnesses.filter((other) => countsIn(row.cells.get(other)).has(expected));
      const token = placeOf(row.cells.get(locale), found, row.cells.get(having[0] ?? ''));
      return token === null ? [] : [{ row, locale, found, expected, span: token.span, witnesses: having }];
    });
  });
}

/** How a text's tokens differ in number from those of its witnesses. */
interface Difference {
  readonly row: Row;
  /** Tokens of the witnesses that the text has not once. One that it has less often may only be said for two things. */
  readonly gone: readonly string[];
  /** Tokens that stand more often than in the witnesses, once for each time. */
  readonly gained: readonly string[];
  /** Tokens of the witnesses that the text has as well. */
  readonly kept: readonly string[];
  readonly witnesses: readonly Locale[];
}

/** How often a text has each token, by kind and value. */
function countsIn(cell: Cell | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, value } of cell?.invariants ?? []) {
    if (swappable.has(kind)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function differenceIn(
  row: Row,
  counts: ReadonlyMap<Locale, ReadonlyMap<string, number>>,
  locale: Locale,
  source: Locale | null,
): Difference | null {
  const own = counts.get(locale);
  if (own === undefined) return null;
  const hasSource = source !== null && counts.has(source);
  const witnesses = hasSource ? [source] : [...counts.keys()].filter((other) => other !== locale);
  const gone: string[] = [];
  const gained: string[] = [];
  const kept: string[] = [];
  for (const value of new Set([...counts.values()].flatMap((count) => [...count.keys()]))) {
    const mine = own.get(value) ?? 0;
    const agreed = agreedCount(value, counts, witnesses);
    if (agreed === null) continue;
    if (mine > 0 && agreed > 0) kept.push(value);
    if (mine === 0 && agreed > 0) gone.push(value);
    for (let extra = mine - agreed; extra > 0; extra--) gained.push(value);
  }
  return { row, gone, gained, kept, witnesses };
}

/** How often the witnesses have a token; null where too few of them agree. */
function agreedCount(
  value: string,
  counts: ReadonlyMap<Locale, ReadonlyMap<string, number>>,
  witnesses: readonly Locale[],
): number | null {
  const byCount = new Map<number, Locale[]>();
  for (const locale of witnesses) {
    const count = counts.get(locale)?.get(value) ?? 0;
    byCount.set(count, [...(byCount.get(count) ?? []), locale]);
  }
  if (witnesses.length === 1) return byCount.keys().next().value ?? null;
  for (const [count, locales] of byCount) if (isClearMajority(locales, witnesses)) return count;
  return null;
}

/** Which of a text's tokens of one value is the one too many: the first where the witness has another at that place. */
function placeOf(cell: Cell | undefined, value: string, witness: Cell | undefined): Invariant | null {
  const own = cell?.invariants.filter(({ kind }) => swappable.has(kind)) ?? [];
  const other = witness?.invariants.filter(({ kind }) => swappable.has(kind)) ?? [];
  return (
    own.find((token, index) => token.value === value && other[index]?.value !== value) ??
    own.findLast((token) => token.value === value) ??
    null
  );
}
