import type { Locale } from '@eventide/catalog';

/** Locales that say the same. */
interface Camp {
  readonly value: string;
  readonly locales: readonly Locale[];
}

/** True where all witnesses say the same: the usual case, told without building camps. */
export function allAlike<T>(witnesses: Iterable<T>, value: (witness: T) => string | number): boolean {
  let first: string | number | undefined;
  for (const witness of witnesses) {
    const own = value(witness);
    if (first === undefined) first = own;
    else if (own !== first) return false;
  }
  return true;
}

/**
 * What witnesses of one text say. AGREED: all the same. MAJORITY: so many agree that the others are to blame. SPLIT: they
 * differ, and nobody can say who is right. Camps come largest first, equal ones in the order of their values.
 */
export type Verdict =
  | { readonly kind: 'AGREED'; readonly camps: readonly Camp[] }
  | { readonly kind: 'MAJORITY'; readonly majority: Camp; readonly outliers: readonly Camp[] }
  | { readonly kind: 'SPLIT'; readonly camps: readonly Camp[] };

/** At least two thirds, and at least two: 2-1, 3-1, 4-1, 5-2; never 1-1, 2-2, 3-2. */
export function isClearMajority(agreeing: number, witnesses: number): boolean {
  return agreeing >= 2 && agreeing * 3 >= witnesses * 2;
}

export function verdictOn(witnesses: Iterable<readonly [Locale, string]>): Verdict {
  const byValue = new Map<string, Locale[]>();
  let count = 0;
  for (const [locale, value] of witnesses) {
    count++;
    const locales = byValue.get(value);
    if (locales === undefined) byValue.set(value, [locale]);
    else locales.push(locale);
  }
  const camps = [...byValue].map(([value, locales]): Camp => ({ value, locales }));
  if (camps.length < 2) return { kind: 'AGREED', camps };
  camps.sort(
    (one, other) =>
      other.locales.length - one.locales.length || (one.value < other.value ? -1 : one.value > other.value ? 1 : 0),
  );
  const [majority, ...outliers] = camps;
  return majority !== undefined && isClearMajority(majority.locales.length, count)
    ? { kind: 'MAJORITY', majority, outliers }
    : { kind: 'SPLIT', camps };
}
