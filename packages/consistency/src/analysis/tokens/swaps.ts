import type { Locale, Span } from '@eventide/catalog';
import { allAlike, isClearMajority } from '../../camps.ts';
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
  // Only a token that others use as well can have taken another one's place, not a locale's own word for one.
  const users = new Map<string, Set<Locale>>();
  /** Tokens that every locale has where any has them. */
  const keptByAll = new Set<string>();
  const unlike: Omit<RowCounts, 'agreed'>[] = [];
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size < 2) continue;
    const counts = new Map([...row.cells].map(([locale, cell]) => [locale, countsIn(cell)]));
    for (const [locale, own] of counts) {
      if (source !== null && locale !== source) continue;
      for (const value of own.keys()) users.set(value, (users.get(value) ?? new Set()).add(locale));
    }
    if (allAlike(counts.values(), shapeOf))
      for (const value of counts.values().next().value?.keys() ?? []) keptByAll.add(value);
    else unlike.push({ row, counts });
  }
  const differing = unlike.map((each): RowCounts => ({ ...each, agreed: agreedCounts(each.counts, source, users) }));
  return input.locales.flatMap((locale) => {
    if (locale === source) return [];
    const known = new Set([...users].flatMap(([value, by]) => (by.size > 1 || !by.has(locale) ? [value] : [])));
    return swapsOf(locale, differing, known, keptByAll);
  });
}

/** How often each locale's text of a row has each token. */
interface RowCounts {
  readonly row: Row;
  readonly counts: ReadonlyMap<Locale, Counts>;
  /** How often it should: as the source has it, else as most locales have it. Tokens without such a majority are left out. */
  readonly agreed: Counts;
}

type Counts = ReadonlyMap<string, number>;

function swapsOf(
  locale: Locale,
  rows: readonly RowCounts[],
  known: ReadonlySet<string>,
  keptByAll: ReadonlySet<string>,
): Swap[] {
  const differences = rows.flatMap((each) => differenceIn(each, locale) ?? []);
  const kept = new Set([...keptByAll, ...differences.flatMap((difference) => difference.kept)]);
  // What it spells out, nothing takes the place of: at least once the token is simply gone.
  const spelledOut = new Set(
    differences.flatMap(({ gone, gained }) => (gained.some((value) => known.has(value)) ? [] : gone)),
  );
  // What it says more often anyway, it has not put in the place of anything.
  const saidMore = new Set(differences.flatMap(({ gone, gained }) => (gone.length === 0 ? gained : [])));
  return differences.flatMap(({ row, counts, gone, gained }): Swap[] => {
    const [expected, ...moreGone] = gone.filter((value) => kept.has(value) || !spelledOut.has(value));
    const [found, ...moreGained] = gained.filter((value) => known.has(value) && !saidMore.has(value));
    if (expected === undefined || found === undefined || moreGone.length > 0 || moreGained.length > 0) return [];
    const witnesses = [...counts].flatMap(([other, own]) => (own.has(expected) ? [other] : []));
    const token = placeOf(row.cells.get(locale), found, row.cells.get(witnesses[0] ?? ''));
    return token === null ? [] : [{ row, locale, found, expected, span: token.span, witnesses }];
  });
}

/** How a text's tokens differ in number from what they should be. */
interface Difference extends RowCounts {
  /** Tokens that the text has not once. One that it has less often may only be said for two things. */
  readonly gone: readonly string[];
  /** Tokens that stand too often, once for each time. */
  readonly gained: readonly string[];
  /** Tokens that the text has as it should, if not as often. */
  readonly kept: readonly string[];
}

function differenceIn(row: RowCounts, locale: Locale): Difference | null {
  const own = row.counts.get(locale);
  if (own === undefined) return null;
  const gone: string[] = [];
  const gained: string[] = [];
  const kept: string[] = [];
  for (const [value, agreed] of row.agreed) {
    const mine = own.get(value) ?? 0;
    if (mine > 0 && agreed > 0) kept.push(value);
    if (mine === 0 && agreed > 0) gone.push(value);
    for (let extra = mine - agreed; extra > 0; extra--) gained.push(value);
  }
  return { ...row, gone, gained, kept };
}

function countsIn(cell: Cell): Counts {
  let counts: Map<string, number> | undefined;
  for (const { kind, value } of cell.invariants) {
    if (!swappable.has(kind)) continue;
    counts ??= new Map();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts ?? noCounts;
}

const noCounts: Counts = new Map();

function shapeOf(counts: Counts): string {
  return counts === noCounts
    ? ''
    : [...counts]
        .map(([value, count]) => `${value} ${count}`)
        .sort()
        .join(' ');
}

function agreedCounts(
  counts: ReadonlyMap<Locale, Counts>,
  source: Locale | null,
  users: ReadonlyMap<string, ReadonlySet<Locale>>,
): Counts {
  const ofSource = source === null ? undefined : counts.get(source);
  const agreed = new Map<string, number>();
  for (const value of new Set([...counts.values()].flatMap((own) => [...own.keys()]))) {
    const count = ofSource === undefined ? commonCount(value, counts, users.get(value)) : (ofSource.get(value) ?? 0);
    if (count !== null) agreed.set(value, count);
  }
  return agreed;
}

/** How often most of the locales that ever have a token have it; null where too few of them agree. One that spells it out has no say. */
function commonCount(
  value: string,
  counts: ReadonlyMap<Locale, Counts>,
  users: ReadonlySet<Locale> | undefined,
): number | null {
  const byCount = new Map<number, Locale[]>();
  const voting = [...counts.keys()].filter((locale) => users?.has(locale) === true);
  for (const [locale, own] of counts) {
    if (!voting.includes(locale)) continue;
    const count = own.get(value) ?? 0;
    const locales = byCount.get(count);
    if (locales === undefined) byCount.set(count, [locale]);
    else locales.push(locale);
  }
  for (const [count, locales] of byCount) if (isClearMajority(locales, voting)) return count;
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
