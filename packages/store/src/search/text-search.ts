import { queryTermsOf, shareMin, type QueryTerm, type TextMatch } from '@eventide/catalog';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import type { SearchStore } from '../store.ts';
import { expressionsOf } from './expressions.ts';
import { findTexts, type Filter, type MostTerms, type Question } from './find-texts.ts';
import { beginSearch, findNearWords, type DictionaryWords } from './near-words.ts';

const firstDefault = 10;
const prefixMin = 2;
const scoreMax = { all: 1, near: 0.8, most: 0.7 };

/** Full text search by PostgreSQL, with the dictionary of each locale, and trigrams for typos. */
export function createSearchStore(engine: Engine): SearchStore {
  return {
    textSearch: (slug) => ({
      search: (text, { locale = null, first = firstDefault } = {}) => {
        const terms = queryTermsOf(text);
        const isTooShort = terms.every(({ words }) => words.every(({ lowered }) => lowered.length < prefixMin));
        if (first <= 0 || isTooShort) return Promise.resolve([]);
        const words = terms.flatMap(({ words, whole }) => (whole === null ? words : [...words, whole]));
        const question = { slug, words: words.map(({ folded }) => folded), locale, first };
        return engine.read((queries) => search(queries, question, terms));
      },
    }),
  };
}

async function search(
  queries: Queries,
  question: Question,
  terms: readonly QueryTerm[],
): Promise<readonly TextMatch[]> {
  const dictionaries = await beginSearch(queries, question.slug);
  const expression = expressionsOf(terms).join(' & ');
  const exact = dictionaries.map((dictionary): Filter => ({ dictionary, expression, most: null }));
  const matches = matchesOf(await findTexts(queries, question, exact), scoreMax.all, 'TEXT');
  if (matches.length > 0) return matches;

  const near = [...(await findNearWords(queries, question.slug, terms))];
  const allNear = near.map(([dictionary, words]): Filter => {
    const expression = expressionsOf(terms, words.near).join(' & ');
    return { dictionary, expression, most: null };
  });
  const nearMatches = matchesOf(await findTexts(queries, question, allNear), scoreMax.near, 'TYPO');
  if (nearMatches.length > 0 || terms.length === 1) return nearMatches;

  const most = near.flatMap(([dictionary, words]) => mostFilter(dictionary, words, terms) ?? []);
  return matchesOf(await findTexts(queries, question, most), scoreMax.most, 'TYPO');
}

/**
 * A text with `needed` of n terms has at least one of any n - needed + 1 of them, so the rarest ones are looked up,
 * which is fast. Null if too few of the terms occur at all.
 */
function mostFilter(dictionary: string, words: DictionaryWords, terms: readonly QueryTerm[]): Filter | null {
  const needed = Math.ceil(terms.length * shareMin);
  const expressions = expressionsOf(terms, words.near);
  const byUses = terms
    .map((term, at) => ({ uses: words.usesOf(term), expression: expressions[at] ?? '' }))
    .filter(({ uses }) => uses > 0)
    .sort((one, other) => one.uses - other.uses);
  if (byUses.length < needed) return null;
  const rarest = byUses.slice(0, byUses.length - needed + 1);
  const most: MostTerms = { needed, terms: expressions, exactTerms: expressionsOf(terms) };
  return { dictionary, expression: rarest.map(({ expression }) => expression).join(' | '), most };
}

function matchesOf(
  found: Awaited<ReturnType<typeof findTexts>>,
  scoreMax: number,
  kindDefault: TextMatch['kind'],
): readonly TextMatch[] {
  const top = found[0]?.score ?? 1;
  return found.map(({ segmentKey, locale, isExact, score }) => ({
    ...{ segmentKey, locale, score: scoreMax * (score / top) },
    kind: isExact === null ? kindDefault : isExact ? 'TEXT' : 'TYPO',
  }));
}
