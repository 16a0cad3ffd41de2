import { queryTermsOf, shareMin, type QueryTerm, type TextMatch } from '@eventide/catalog';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import type { SearchStore } from '../store.ts';
import { expressionsOf, type Alternatives } from './expressions.ts';
import { findTexts, type Filter, type MostTerms, type Question } from './find-texts.ts';
import { createLane } from './lane.ts';
import { beginSearch, findNearWords, type DictionaryWords } from './near-words.ts';
import { findShorterForms, ignoredTerms } from './word-forms.ts';

const firstDefault = 10;
const prefixMin = 2;
/** How long a statement of a search may take, in ms. Few take a tenth of a second, whatever is asked. */
const statementMsMax = 5_000;
/** Searches that run at once: the embedded database has a single session, a server's connections are for all work. */
const searchesMax = { embedded: 1, server: 3 };
const waitingMax = 200;
const scoreMax = { all: 1, near: 0.8, most: 0.7 };

/** Full text search by PostgreSQL, with the dictionary of each locale, and trigrams for typos. */
export function createSearchStore(engine: Engine): SearchStore {
  const lane = createLane({ runs: searchesMax[engine.kind], waits: waitingMax });
  return {
    textSearch: (slug) => ({
      search: (text, { locale = null, first = firstDefault, signal = null } = {}) => {
        const terms = queryTermsOf(text);
        const isTooShort = terms.every(({ words }) => words.every(({ lowered }) => lowered.length < prefixMin));
        if (first <= 0 || isTooShort) return Promise.resolve([]);
        const words = terms.flatMap(({ words, whole }) => (whole === null ? words : [...words, whole]));
        const question = { slug, words: words.map(({ folded }) => folded), locale, first };
        // A transaction for each stage: in between, whatever else waits for the database has its turn.
        const inStage: InStage = (work) => {
          signal?.throwIfAborted();
          return engine.read(
            async (queries) => work(queries, await beginSearch(queries, question.slug, { statementMsMax })),
            { statementMsMax },
          );
        };
        return lane.run(() => search(inStage, question, terms), signal);
      },
    }),
  };
}

/** Runs a part of a search in a transaction of its own, with the dictionaries of the catalogue. */
type InStage = <Result>(
  work: (queries: Queries, dictionaries: readonly string[]) => Promise<Result>,
) => Promise<Result>;

async function search(
  inStage: InStage,
  question: Question,
  terms: readonly QueryTerm[],
): Promise<readonly TextMatch[]> {
  const { slug } = question;
  const { matches, shorter } = await inStage(async (queries, dictionaries) => {
    const shorter = await findShorterForms(queries, slug, { dictionaries, terms });
    const expression = expressionsOf(terms, { shorter }).join(' & ');
    const exact = dictionaries.map((dictionary): Filter => ({ dictionary, expression, most: null }));
    return { matches: matchesOf(await findTexts(queries, question, exact), scoreMax.all, 'TEXT'), shorter };
  });
  if (matches.length > 0) return matches;

  const near = await inStage(async (queries) => [...(await findNearWords(queries, slug, terms))]);
  const nearMatches = await inStage(async (queries) => {
    const allNear = near.map(([dictionary, words]): Filter => {
      const expression = expressionsOf(terms, { near: words.near, shorter }).join(' & ');
      return { dictionary, expression, most: null };
    });
    return matchesOf(await findTexts(queries, question, allNear), scoreMax.near, 'TYPO');
  });
  if (nearMatches.length > 0 || terms.length === 1) return nearMatches;

  return inStage(async (queries, dictionaries) => {
    const ignored = await ignoredTerms(queries, dictionaries, expressionsOf(terms, { shorter }));
    const most = near.flatMap(
      ([dictionary, words]) => mostFilter(terms, { dictionary, words, shorter, isIgnored: ignored(dictionary) }) ?? [],
    );
    return matchesOf(await findTexts(queries, question, most), scoreMax.most, 'TYPO');
  });
}

interface Dictionary {
  readonly dictionary: string;
  readonly words: DictionaryWords;
  readonly shorter: Alternatives['shorter'];
  /** Whether the dictionary drops the term at a place as a stop word: it is in every text, and finds none. */
  readonly isIgnored: (at: number) => boolean;
}

/**
 * A text with `needed` of n terms has at least one of any n - needed + 1 of them, so the rarest ones are looked up,
 * which is fast. Null if too few of the terms occur at all.
 */
function mostFilter(terms: readonly QueryTerm[], { dictionary, words, shorter, isIgnored }: Dictionary): Filter | null {
  const needed = Math.ceil(terms.length * shareMin);
  const expressions = expressionsOf(terms, { near: words.near, shorter });
  const all = terms.map((term, at) => ({ uses: words.usesOf(term), expression: expressions[at] ?? '', at }));
  const byUses = all.filter(({ uses, at }) => uses > 0 && !isIgnored(at)).sort((one, other) => one.uses - other.uses);
  const neededOfThese = Math.max(1, needed - all.filter(({ at }) => isIgnored(at)).length);
  if (byUses.length < neededOfThese) return null;
  const rarest = byUses.slice(0, byUses.length - neededOfThese + 1);
  const most: MostTerms = { needed, terms: expressions, exactTerms: expressionsOf(terms, { shorter }) };
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
