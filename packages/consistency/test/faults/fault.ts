import type { Locale } from '@eventide/catalog';
import { rules } from '../../src/rules.generated.ts';
import {
  type Dice,
  documentOf,
  type Edits,
  keepParsed,
  type Pages,
  plainKeys,
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
  /** What the edits are made in; the field's own pages unless given. */
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
  /** Locales that the rule can judge, where they are not all. */
  readonly among?: readonly Locale[];
  readonly make: (dice: Dice) => Fault;
}

/** Rules that compare texts of one locale: of two, neither is clean. */
const comparing = new Set([
  'different-source-same',
  'phrase-inconsistent',
  'same-source-different',
  'term-ambiguous',
  'term-inconsistent',
]);

/** Pages, and how faults are put into them. */
export interface Field {
  readonly pages: Pages;
  readonly locales: readonly Locale[];
  /** Any of them, where it does not matter which. */
  readonly first: Locale;
  /** Descriptions and messages that are one run of plain text in every locale. */
  readonly prose: readonly string[];
  /** Of these, those that end in a full stop everywhere: a sentence can follow. */
  readonly ended: readonly string[];
  readonly isClean: (locale: Locale, key: string) => boolean;
  readonly markdownOf: (locale: Locale, key: string) => string;
  readonly anyLocale: (dice: Dice) => Locale;
  /** One cell of one locale rewritten; `clean` may have rewritten it in every locale before. */
  readonly inOneCell: (
    dice: Dice,
    keys: readonly string[],
    to: (markdown: string, locale: Locale) => string,
    given?: { readonly clean?: Edits; readonly among?: readonly Locale[] },
  ) => Fault;
  readonly inAllLocales: (key: string, to: (markdown: string, locale: Locale) => string) => Edits;
  /** A sentence more at the end of a text, in every locale. */
  readonly withSentence: (key: string, sentence: (locale: Locale) => string) => Edits;
  /** Table rows as lines, by the key of their row (`event/20102`). */
  readonly rowLines: (locale: Locale) => { readonly line: string; readonly key: string }[];
}

/** Reviews the pages, since cells in which they have something minor or worse themselves are no clean text. */
export async function fieldOf(pages: Pages): Promise<Field> {
  keepParsed(pages);
  const locales = [...pages.keys()];
  const [first = ''] = locales;
  const flawed = new Set(
    (await reviewOnce(pages, rules)).flatMap(({ mqmSeverity, locale, places, evidence, ruleId }) =>
      mqmSeverity === 'neutral' || locale === null
        ? []
        : [...places, ...(comparing.has(ruleId) ? evidence : [])]
            .filter((place) => place.locale === locale)
            .map((place) => `${locale} ${place.segmentKey}`),
    ),
  );
  const isClean = (locale: Locale, key: string): boolean => !flawed.has(`${locale} ${key}`);
  const markdownOf = (locale: Locale, key: string): string => segmentOf(pages, locale, key).markdown;
  const prose = plainKeys(pages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE'], 30);
  const inAllLocales: Field['inAllLocales'] = (key, to) =>
    locales.map((locale) => ({ locale, key, markdown: to(markdownOf(locale, key), locale) }));

  return {
    pages,
    locales,
    first,
    prose,
    ended: prose.filter((key) => locales.every((locale) => isEnded(markdownOf(locale, key).trimEnd()))),
    isClean,
    markdownOf,
    anyLocale: (dice) => dice.pick(locales),
    inAllLocales,
    withSentence: (key, sentence) =>
      inAllLocales(key, (text, locale) => joined([text.trimEnd(), sentence(locale)], locale)),
    rowLines(locale) {
      const source = pages.get(locale) ?? '';
      const { eventRows, codeRows } = documentOf(source);
      const lines = source.split('\n');
      return [...eventRows, ...codeRows].map(({ key, place }) => ({ key, line: lines[place.line - 1] ?? '' }));
    },
    inOneCell(dice, keys, to, { clean = [], among = locales } = {}) {
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
    },
  };
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|(?<=。)/u);
}

/** Sentences as they stand one after the other in a locale. */
export function joined(sentences: readonly string[], locale: Locale): string {
  return sentences.join(isSpaced(locale) ? ' ' : '');
}

export function isSpaced(locale: Locale): boolean {
  return !/^(?:ja|zh)\b/.test(locale);
}

export function isEnded(text: string): boolean {
  return /[.。]$/.test(text);
}

export function withoutStop(text: string): string {
  return text.replace(/[.。]$/, '');
}

/** The full stop of a locale. */
export function stopOf(locale: Locale): string {
  return isSpaced(locale) ? '.' : '。';
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

export function letters(dice: Dice, count: number, from: string): string {
  return Array.from({ length: count }, () => from.charAt(dice.roll(from.length))).join('');
}
