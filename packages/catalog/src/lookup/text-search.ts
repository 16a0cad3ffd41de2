import MiniSearch from 'minisearch';
import type { Catalog, Locale, LookupMatch, SegmentKind } from '../model.ts';
import type { Target } from './answer.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import { wordsOf } from './fold.ts';

interface Entry {
  readonly target: Target;
  readonly segmentKey: string;
  readonly locale: Locale;
}

/** What administrators paste from: names stand in the index too, for their typos and their translations. */
const indexedKinds: ReadonlySet<SegmentKind> = new Set([
  'EVENT_DESCRIPTION',
  'EVENT_NAME',
  'CODE_MESSAGE',
  'CODE_NAME',
]);

const wordsMax = 32;
const fuzzyFrom = 4;
const fuzzyTwiceFrom = 8;
/** The share of the words that must be found where not all are. */
const shareMin = 0.5;

export type TextIndex = (text: string, locale: Locale | null) => LookupMatch[];

/** Full text of every locale, tolerant of case, accents and typos. */
export function indexTexts({ segments }: Catalog): TextIndex {
  const entries: Entry[] = [];
  const documents: { id: number; text: string }[] = [];
  for (const { key, kind, eventId, code, texts } of segments) {
    if (!indexedKinds.has(kind)) continue;
    const target = eventId !== null ? eventTarget({ eventId }) : code !== null ? codeTarget({ code }) : null;
    if (target === null) continue;
    const seen = new Set<string>();
    for (const [locale, { text }] of texts) {
      // A name that no locale translates stands once.
      if (kind !== 'EVENT_DESCRIPTION' && kind !== 'CODE_MESSAGE' && seen.has(text)) continue;
      seen.add(text);
      documents.push({ id: entries.length, text });
      entries.push({ target, segmentKey: key, locale });
    }
  }
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  index.addAll(documents);

  return (text, locale) => {
    const words = [...new Set(wordsOf(text))].slice(0, wordsMax);
    if (words.length === 0 || words.join('').length < 2) return [];
    const language = locale?.split('-', 1)[0];
    const boost = (id: number): number => {
      const own = entries[id]?.locale;
      if (locale === null || own === undefined) return 1;
      return own === locale ? 1.5 : own.split('-', 1)[0] === language ? 1.25 : 1;
    };
    const search = (combineWith: 'AND' | 'OR') =>
      index.search(words.join(' '), {
        tokenize: () => words,
        combineWith,
        prefix: (term, at, terms) => at === terms.length - 1 && term.length >= 2,
        fuzzy: (term) => (term.length < fuzzyFrom ? false : term.length < fuzzyTwiceFrom ? 1 : 2),
        boostDocument: (id: number) => boost(id),
      });
    let results = search('AND');
    let weight = 0.5;
    if (results.length === 0 && words.length > 1) {
      results = search('OR').filter(({ queryTerms }) => queryTerms.length >= words.length * shareMin);
      weight = 0.35;
    }
    const top = results[0]?.score ?? 1;
    return results.flatMap(({ id, score, terms, queryTerms }) => {
      const entry = entries[Number(id)];
      if (!entry) return [];
      const { target, segmentKey } = entry;
      const found = (word: string): boolean => terms.some((term) => term.startsWith(word));
      const reason = queryTerms.every(found) ? 'TEXT' : 'TYPO';
      return [match(target, reason, weight * (score / top), { segmentKey, locale: entry.locale })];
    });
  };
}
