import type { Locale } from '@eventide/catalog';
import { rules } from '../../src/rules.generated.ts';
import {
  type Dice,
  documentOf,
  type Edits,
  type Pages,
  plainKeys,
  realPages,
  reviewOnce,
  segmentOf,
} from '../mutation.ts';

/** A fault put into clean pages: where it must be found, and what makes the pages without and with it. */
export interface Fault {
  readonly locale: Locale | null;
  /** A finding at a key that begins with one of these finds it. */
  readonly segments: readonly string[];
  /** What no other fault of the same pages may touch: table rows, as a rule. */
  readonly places: readonly string[];
  /** What tells it from others, where the places and edits do not. */
  readonly what?: string;
  readonly clean: Edits;
  /** Instead of `clean`. */
  readonly faulty: Edits;
  /** What the edits are made in; the pages of the five locales unless given. */
  readonly base?: Pages;
  /** On top of `faulty`, where whole lines are concerned. */
  readonly change?: (pages: Pages) => Pages;
}

export interface FaultKind {
  /** How many faults the same pages bear, and of these how many one locale. */
  readonly together: number;
  readonly ofLocale?: number;
  /** Rules that may speak instead, because they explain such a fault better. */
  readonly better?: readonly string[];
  /** One finding tells of a habit of the whole page: its evidence shows the places. */
  readonly isHabit?: true;
  readonly make: (dice: Dice) => Fault;
}

export const locales: readonly Locale[] = [...realPages.keys()];

/** Rules that compare texts of one locale: of two, neither is clean. */
const comparing = new Set([
  'different-source-same',
  'phrase-inconsistent',
  'same-source-different',
  'term-ambiguous',
  'term-inconsistent',
]);

/** Cells in which the pages themselves have something minor or worse are no clean text. */
const flawed = new Set(
  (await reviewOnce(realPages, rules)).flatMap(({ mqmSeverity, locale, places, evidence, ruleId }) =>
    mqmSeverity === 'neutral' || locale === null
      ? []
      : [...places, ...(comparing.has(ruleId) ? evidence : [])]
          .filter((place) => place.locale === locale)
          .map((place) => `${locale} ${place.segmentKey}`),
  ),
);

export function isClean(locale: Locale, key: string): boolean {
  return !flawed.has(`${locale} ${key}`);
}

export function anyLocale(dice: Dice): Locale {
  return dice.pick(locales);
}

export function markdownOf(locale: Locale, key: string): string {
  return segmentOf(realPages, locale, key).markdown;
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** Descriptions and messages that are one run of plain text in every locale. */
export const prose = plainKeys(realPages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE'], 30);

/** Of these, those that end in a full stop everywhere: a sentence can follow. */
export const ended = prose.filter((key) => locales.every((locale) => markdownOf(locale, key).trimEnd().endsWith('.')));

/** One cell of one locale rewritten; `clean` may have rewritten it in every locale before. */
export function inOneCell(
  dice: Dice,
  keys: readonly string[],
  to: (markdown: string, locale: Locale) => string,
  { clean = [], among = locales }: { readonly clean?: Edits; readonly among?: readonly Locale[] } = {},
): Fault {
  for (let tries = 0; tries < 2000; tries++) {
    const locale = dice.pick(among);
    const key = dice.pick(keys);
    if (!isClean(locale, key)) continue;
    const own = clean.find((edit) => edit.locale === locale && edit.key === key);
    const before = own?.markdown ?? markdownOf(locale, key);
    const markdown = to(before, locale);
    if (markdown === before) continue;
    const faulty = [...clean.filter((edit) => edit !== own), { locale, key, markdown }];
    return { clean, faulty, locale, segments: [key], places: [key] };
  }
  throw new RangeError('no cell can bear the fault');
}

export function inAllLocales(key: string, to: (markdown: string, locale: Locale) => string): Edits {
  return locales.map((locale) => ({ locale, key, markdown: to(markdownOf(locale, key), locale) }));
}

/** A sentence more at the end of a text, in every locale. */
export function withSentence(key: string, sentence: (locale: Locale) => string): Edits {
  return inAllLocales(key, (text, locale) => `${text.trimEnd()} ${sentence(locale)}`);
}

/** One occurrence of a pattern rewritten, picked by the dice; the text as it is where there is none. */
export function rewriteOne(
  dice: Dice,
  text: string,
  pattern: RegExp,
  by: (found: string, groups: readonly string[]) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = dice.pick(found);
  return text.slice(0, match.index) + by(match[0], match.slice(1)) + text.slice(match.index + match[0].length);
}

export function inPage(locale: Locale, to: (source: string) => string): (pages: Pages) => Pages {
  return (pages) => new Map(pages).set(locale, to(pages.get(locale) ?? ''));
}

export function inPages(
  locale: Locale | null,
  segments: readonly string[],
  places: readonly string[],
  what: string,
  change: (pages: Pages) => Pages,
): Fault {
  return { clean: [], faulty: [], locale, segments, places, what, change };
}

/** Table rows as lines, by the key of their row (`event/20102`). */
export function rowLines(locale: Locale): { readonly line: string; readonly key: string }[] {
  const source = realPages.get(locale) ?? '';
  const { eventRows, codeRows } = documentOf(source);
  const lines = source.split('\n');
  return [...eventRows, ...codeRows].map(({ key, place }) => ({ key, line: lines[place.line - 1] ?? '' }));
}

export function letters(dice: Dice, count: number, from: string): string {
  return Array.from({ length: count }, () => from.charAt(dice.roll(from.length))).join('');
}
