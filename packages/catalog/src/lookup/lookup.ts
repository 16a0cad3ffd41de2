import type { Catalog, Locale, LookupMatch, TextSearch } from '../model.ts';
import { codeTarget, eventTarget, match, rank, type Target } from './answer.ts';
import { bareSpelling, indexCodes } from './codes.ts';
import { matchIdentifier } from './identifiers.ts';
import { matchMentions } from './mentions.ts';
import { indexNames, matchName, matchNameParts } from './names.ts';
import { createTextSearch } from './text-search.ts';

/** Longer texts are cut: no identifier and no sentence of the pages is longer. */
const lengthMax = 1000;
const limitDefault = 10;

export interface LookupOptions {
  /** The reader's locale: texts in it come first among equals. */
  readonly locale?: Locale | null;
  /** At most so many matches; 10 unless told. */
  readonly limit?: number;
}

export type Lookup = (text: string, options?: LookupOptions) => Promise<readonly LookupMatch[]>;

/** A text says less than an identifier. */
const textWeight = 0.5;
/** An event and a code have a name and a text each: so many texts may mean the same. */
const textsOfTarget = 2;

/**
 * Answers whatever an administrator pastes: an event's ID, a code in any spelling, a name or a part of one, a line of a
 * log, a sentence in any locale, with typos. Best match first; never throws, whatever the text, unless `texts` does.
 */
export function createLookup(catalog: Catalog, texts: TextSearch = createTextSearch(catalog)): Lookup {
  const codes = indexCodes(catalog);
  const names = indexNames(catalog);
  const targets = targetsOf(catalog);

  return async (text, { locale = null, limit = limitDefault } = {}) => {
    const query = text.slice(0, lengthMax).trim();
    if (query === '') return [];
    const bare = bareSpelling(query);
    const identified = matchIdentifier(catalog, codes, bare);
    if (identified.length > 0) return rank(identified, limit);
    const named = matchName(names, bare);
    if (named.length === 1) return rank(named, limit);
    const mentions = matchMentions(catalog, codes, names, query.normalize('NFKC'));
    if (mentions.length > 0) return rank(mentions, limit);
    const found = limit > 0 ? await texts.search(query, { locale, first: limit * textsOfTarget }) : [];
    const inTexts = found.flatMap(({ segmentKey, locale, kind, score }) => {
      const target = targets.get(segmentKey);
      return target === undefined ? [] : [match(target, kind, textWeight * score, { segmentKey, locale })];
    });
    return rank([...named, ...matchNameParts(names, query), ...inTexts], limit);
  };
}

function targetsOf({ segments }: Catalog): ReadonlyMap<string, Target> {
  return new Map(
    segments.flatMap(({ key, eventId, code }): [string, Target][] => {
      if (eventId !== null) return [[key, eventTarget({ eventId })]];
      return code === null ? [] : [[key, codeTarget({ code })]];
    }),
  );
}
