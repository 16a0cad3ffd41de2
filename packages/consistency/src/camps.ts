import type { Locale } from '@eventide/catalog';
import { languageOf } from './languages.ts';

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

/** Shares of a language's voice are fractions; sums of them are compared no finer than this. */
const rounding = 1e-9;

/** At least two thirds, and at least two: 2-1, 3-1, 4-1, 5-2; never 1-1, 2-2, 3-2. */
export function isClearMajority(agreeing: Iterable<Locale>, witnesses: Iterable<Locale>): boolean {
  const camp = [...agreeing];
  const { own, all } = voices(camp, witnesses);
  return camp.length >= 2 && own * 3 + rounding >= all * 2;
}

/** At least three voices: what it takes where a translator is free, and two may well agree by chance. */
export function areSeveral(agreeing: Iterable<Locale>, witnesses: Iterable<Locale>): boolean {
  return voices(agreeing, witnesses).own + rounding >= 3;
}

/** At least four fifths: 4-1, 9-2. */
export function isNearlyAll(agreeing: Iterable<Locale>, witnesses: Iterable<Locale>): boolean {
  const { own, all } = voices(agreeing, witnesses);
  return own * 5 + rounding >= all * 4;
}

/**
 * How many voices a camp has, and all witnesses have. Regions of one language were translated from each other: together they have
 * one voice, and where they differ each has its share. Where all are of one language, each region speaks for itself.
 */
function voices(camp: Iterable<Locale>, witnesses: Iterable<Locale>): { own: number; all: number } {
  const regions = new Map<string, number>();
  let count = 0;
  for (const locale of witnesses) {
    count++;
    const language = languageOf(locale);
    regions.set(language, (regions.get(language) ?? 0) + 1);
  }
  const isOneLanguage = regions.size === 1;
  let own = 0;
  for (const locale of camp) own += isOneLanguage ? 1 : 1 / (regions.get(languageOf(locale)) ?? 1);
  return { own, all: isOneLanguage ? count : regions.size };
}

export function verdictOn(witnesses: Iterable<readonly [Locale, string]>): Verdict {
  const byValue = new Map<string, Locale[]>();
  const all: Locale[] = [];
  for (const [locale, value] of witnesses) {
    all.push(locale);
    const locales = byValue.get(value);
    if (locales === undefined) byValue.set(value, [locale]);
    else locales.push(locale);
  }
  const camps = [...byValue].map(([value, locales]): Camp => ({ value, locales }));
  if (camps.length < 2) return { kind: 'AGREED', camps };
  const voicesOf = new Map(camps.map((camp) => [camp, voices(camp.locales, all).own]));
  const loudness = (camp: Camp): number => Math.round((voicesOf.get(camp) ?? 0) / rounding);
  camps.sort(
    (one, other) =>
      loudness(other) - loudness(one) ||
      other.locales.length - one.locales.length ||
      (one.value < other.value ? -1 : one.value > other.value ? 1 : 0),
  );
  const [majority, ...outliers] = camps;
  return majority !== undefined && isClearMajority(majority.locales, all)
    ? { kind: 'MAJORITY', majority, outliers }
    : { kind: 'SPLIT', camps };
}
