import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Catalog, Locale, SegmentKind, TextMatch, TextSearch } from '../model.ts';
import { dictionaryOf, stemOf } from './dictionaries.ts';
import { queryTermsOf, shorterForms, typosMax, wordsOf, type QueryTerm, type Word } from './words.ts';

interface Entry {
  readonly segmentKey: string;
  readonly locale: Locale;
  /** Its folded words, in their order, with a space around each. */
  readonly line: string;
}

/** What administrators paste from: names are searched too, for their typos and their translations. */
const searchedKinds: ReadonlySet<SegmentKind> = new Set([
  'EVENT_DESCRIPTION',
  'EVENT_NAME',
  'CODE_MESSAGE',
  'CODE_NAME',
]);

/** Whether a text of the kind can be found by its words. */
export function isSearched(kind: SegmentKind): boolean {
  return searchedKinds.has(kind);
}

/** The share of the words that must be found where no text has all of them. */
export const shareMin = 0.5;

const firstDefault = 10;
const prefixMin = 2;
const phraseBonus = 2;
const boosts = { sameLocale: 1.5, sameLanguage: 1.25 };
const scoreMax = { all: 1, near: 0.8, most: 0.7 };

/** A search that keeps the texts in memory: built when it is first asked. */
export function createTextSearch(catalog: Catalog): TextSearch {
  let index: ReturnType<typeof indexTexts> | undefined;
  return {
    search: (text, { locale = null, first = firstDefault } = {}) => {
      const terms = queryTermsOf(text);
      if (first <= 0 || terms.every(({ words }) => words.every(({ lowered }) => lowered.length < prefixMin)))
        return Promise.resolve([]);
      index ??= indexTexts(catalog);
      return Promise.resolve(index(terms, locale).slice(0, first));
    },
  };
}

function indexTexts({ segments, locales }: Catalog) {
  const entries: Entry[] = [];
  const known = new Set<string>();
  const dictionaries = [...new Set(locales.map(dictionaryOf))];
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  for (const { key, kind, texts } of segments) {
    if (!isSearched(kind)) continue;
    const seen = new Set<string>();
    for (const [locale, { text }] of texts) {
      // A name that no locale translates stands once.
      if (kind !== 'EVENT_DESCRIPTION' && kind !== 'CODE_MESSAGE' && seen.has(text)) continue;
      seen.add(text);
      const words = wordsOf(text);
      for (const { folded } of words) known.add(folded);
      const dictionary = dictionaryOf(locale);
      const terms = words.flatMap((word) => [word.folded, ...stemsOf(word, dictionary)]);
      index.add({ id: entries.length, text: terms.join(' ') });
      entries.push({ segmentKey: key, locale, line: lineOf(words) });
    }
  }

  return (terms: readonly QueryTerm[], locale: Locale | null): TextMatch[] => {
    const phrase = lineOf(terms.flatMap(({ words, whole }) => (whole === null ? words : [...words, whole])));
    const boost = (id: number): number => {
      const { line = '', locale: own = null } = entries[id] ?? {};
      return (line.includes(phrase) ? phraseBonus : 1) * localeBoost(own, locale);
    };
    const ask = (combineWith: 'AND' | 'OR', tolerant: boolean): SearchResult[] =>
      index.search({
        combineWith,
        boostDocument: boost,
        queries: terms.map((term, at) =>
          queryFor(term, { dictionaries, known, tolerant, prefix: at === terms.length - 1 && terms.length > 0 }),
        ),
      });
    const exact = ask('AND', false);
    if (exact.length > 0) return rank(exact, scoreMax.all, () => 'TEXT');
    const near = ask('AND', true);
    if (near.length > 0) return rank(near, scoreMax.near, () => 'TYPO');
    if (terms.length === 1) return [];
    const needed = Math.ceil(terms.length * shareMin);
    const count = (result: SearchResult, tolerant: boolean): number =>
      terms.filter((term) => isFound(term, result, { dictionaries, known, tolerant })).length;
    const most = ask('OR', true).filter((result) => count(result, true) >= needed);
    return rank(most, scoreMax.most, (result) => (count(result, false) >= needed ? 'TEXT' : 'TYPO'));
  };

  function rank(
    results: readonly SearchResult[],
    max: number,
    kindOf: (result: SearchResult) => TextMatch['kind'],
  ): TextMatch[] {
    const top = results[0]?.score ?? 1;
    const best = new Map<string, TextMatch>();
    const sorted = results.toSorted((one, other) => other.score - one.score || Number(one.id) - Number(other.id));
    for (const result of sorted) {
      const entry = entries[Number(result.id)];
      if (entry === undefined || best.has(entry.segmentKey)) continue;
      const { segmentKey, locale } = entry;
      best.set(segmentKey, { segmentKey, locale, kind: kindOf(result), score: max * (result.score / top) });
    }
    return [...best.values()];
  }
}

function lineOf(words: readonly Word[]): string {
  return ` ${words.map(({ folded }) => folded).join(' ')} `;
}

/** No word has a slash: a stem is never taken for one, nor near to one. */
function stemsOf({ lowered, folded }: Word, dictionary: string): string[] {
  const stem = stemOf(dictionary);
  if (stem === null) return [];
  return [...new Set([stem(lowered), stem(folded)])].map((form) => `${dictionary}///${form}`);
}

interface QueryOptions {
  readonly dictionaries: readonly string[];
  /** The words of the texts, without accents. */
  readonly known: ReadonlySet<string>;
  /** Whether words near to the word will do. */
  readonly tolerant: boolean;
  /** Whether words that begin with the word will do: it may not be typed to its end. */
  readonly prefix: boolean;
}

function queryFor({ words, whole }: QueryTerm, options: QueryOptions): Query {
  const all: Query = { combineWith: 'AND', queries: words.map((word) => queryForWord(word, options)) };
  return whole === null ? all : { combineWith: 'OR', queries: [all, queryForWord(whole, options)] };
}

function queryForWord(word: Word, { dictionaries, known, tolerant, prefix }: QueryOptions): Query {
  const { folded } = word;
  return {
    combineWith: 'OR',
    queries: [
      {
        queries: [folded],
        prefix: prefix && folded.length >= prefixMin,
        fuzzy: tolerant ? typosMax(folded) : false,
      },
      { queries: shorterForms(folded).filter((form) => known.has(form)), prefix, fuzzy: false },
      { queries: dictionaries.flatMap((dictionary) => stemsOf(word, dictionary)), prefix: false, fuzzy: false },
    ],
  };
}

function isFound(
  { words, whole }: QueryTerm,
  { terms, queryTerms }: SearchResult,
  { dictionaries, known, tolerant }: Omit<QueryOptions, 'prefix'>,
): boolean {
  const wordFound = (word: Word): boolean =>
    (tolerant ? queryTerms.includes(word.folded) : terms.some((term) => term.startsWith(word.folded))) ||
    shorterForms(word.folded).some((form) => known.has(form) && queryTerms.includes(form)) ||
    dictionaries.some((dictionary) => stemsOf(word, dictionary).some((stem) => queryTerms.includes(stem)));
  return words.every(wordFound) || (whole !== null && wordFound(whole));
}

function localeBoost(own: Locale | null, wanted: Locale | null): number {
  if (own === null || wanted === null) return 1;
  if (own === wanted) return boosts.sameLocale;
  return own.split('-', 1)[0] === wanted.split('-', 1)[0] ? boosts.sameLanguage : 1;
}
