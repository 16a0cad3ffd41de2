import type { Locale } from '@eventide/catalog';
import { weights } from './merge.ts';
import type { Finding, MqmSeverity, Row } from './model.ts';
import type { Rule, RuleInput } from './rule.ts';

/** How a locale's texts fare. */
export interface LocaleStats {
  readonly locale: Locale;
  /** Words of prose cells. */
  readonly words: number;
  readonly findings: Readonly<Record<MqmSeverity, number>>;
  /** Sum of the findings' weights: neutral 0, minor 1, major 5, critical 25. */
  readonly penaltyPoints: number;
  /**
   * Penalty points per 1,000 words, the normed penalty total of the MQM scoring model (ASTM WK46396; TAUS DQF-MQM) with its
   * default weights. 0 is best. Defects of the source are nobody's penalty. The words are `CheckStats.scoredWords` for every
   * locale: they all say the same, however many words each takes. Null where nothing was judged: a page that is compared
   * with no other, a locale without prose, the source.
   */
  readonly mqmScore: number | null;
}

export interface CheckStats {
  readonly locales: readonly LocaleStats[];
  /** The words of prose that scores are per 1,000 of: the source's where it has any, else the median over the locales. */
  readonly scoredWords: number;
  /** Texts looked at: one for each segment and locale. */
  readonly cells: number;
  readonly rules: number;
  /** Rules that had too few locales to compare and so found nothing, with the number of locales that they need. */
  readonly notJudged: readonly { readonly ruleId: string; readonly fewestLocales: number }[];
  /** Locales whose language has no spelling dictionary installed. */
  readonly withoutDictionary: readonly Locale[];
  /** Rules that ask dictionaries, and so found less in those locales. */
  readonly askingDictionary: readonly string[];
  readonly findings: Readonly<Record<MqmSeverity, number>>;
}

export function statsOf(input: RuleInput, findings: readonly Finding[], rules: readonly Rule[]): CheckStats {
  const words = new Map<Locale, number>();
  let cells = 0;
  for (const row of input.rows) {
    cells += row.cells.size;
    if (row.type !== 'prose') continue;
    countWords(row, words);
  }
  const total = noFindings();
  const byLocale = new Map<Locale | null, Record<MqmSeverity, number>>();
  for (const { locale, mqmSeverity } of findings) {
    const counts = byLocale.get(locale) ?? noFindings();
    byLocale.set(locale, counts);
    counts[mqmSeverity]++;
    total[mqmSeverity]++;
  }
  const scoredWords = scoredWordsOf(words, input);
  const locales = input.locales.map((locale): LocaleStats => {
    const counts = byLocale.get(locale) ?? noFindings();
    const count = words.get(locale) ?? 0;
    const penaltyPoints =
      counts.minor * weights.minor + counts.major * weights.major + counts.critical * weights.critical;
    const isJudged = input.locales.length > 1 && count > 0 && locale !== input.catalog.source;
    const mqmScore = isJudged ? Math.round((penaltyPoints / scoredWords) * 100_000) / 100 : null;
    return { locale, words: count, findings: counts, penaltyPoints, mqmScore };
  });
  // Some compare the pages with themselves or with each other's codes before they count locales.
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  const hasSource = input.catalog.source !== null;
  const notJudged = rules.flatMap(({ id, fewestLocales: without = 1, fewestLocalesWithSource = without }) => {
    const fewestLocales = hasSource ? fewestLocalesWithSource : without;
    return fewestLocales > input.locales.length && !found.has(id) ? [{ ruleId: id, fewestLocales }] : [];
  });
  const withoutDictionary = input.locales.filter((locale) => !input.resources.hasDictionary(locale));
  const askingDictionary = rules.filter(({ asksDictionary }) => asksDictionary === true).map(({ id }) => id);
  return {
    ...{ locales, scoredWords, cells, rules: rules.length, notJudged, withoutDictionary, askingDictionary },
    findings: total,
  };
}

function scoredWordsOf(words: ReadonlyMap<Locale, number>, { catalog, locales }: RuleInput): number {
  const ofSource = catalog.source === null ? 0 : (words.get(catalog.source) ?? 0);
  if (ofSource > 0) return ofSource;
  const counts = locales.map((locale) => words.get(locale) ?? 0).filter((count) => count > 0);
  counts.sort((one, other) => one - other);
  const [lower = 0, upper = lower] = [counts[(counts.length - 1) >> 1], counts[counts.length >> 1]];
  return (lower + upper) / 2;
}

function countWords({ cells }: Row, words: Map<Locale, number>): void {
  for (const cell of cells.values()) words.set(cell.locale, (words.get(cell.locale) ?? 0) + cell.words.length);
}

function noFindings(): Record<MqmSeverity, number> {
  return { neutral: 0, minor: 0, major: 0, critical: 0 };
}
