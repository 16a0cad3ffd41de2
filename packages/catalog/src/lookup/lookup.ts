import type { Catalog, Locale, LookupMatch } from '../model.ts';
import { rank } from './answer.ts';
import { bareSpelling, indexCodes } from './codes.ts';
import { matchIdentifier } from './identifiers.ts';
import { matchMentions } from './mentions.ts';
import { indexNames, matchName, matchNameParts } from './names.ts';
import type { TextIndex } from './text-index.ts';
import { indexTexts } from './text-index.ts';

/** Longer texts are cut: no identifier and no sentence of the pages is longer. */
const lengthMax = 1000;
const limitDefault = 10;

export interface LookupOptions {
  /** The reader's locale: texts in it come first among equals. */
  readonly locale?: Locale | null;
  /** At most so many matches; 10 unless told. */
  readonly limit?: number;
}

export type Lookup = (text: string, options?: LookupOptions) => readonly LookupMatch[];

/**
 * Answers whatever an administrator pastes: an event's ID, a code in any spelling, a name or a part of one, a line of a
 * log, a sentence in any locale, with typos. Best match first; never throws, whatever the text.
 */
export function createLookup(catalog: Catalog): Lookup {
  const codes = indexCodes(catalog);
  const names = indexNames(catalog);
  let texts: TextIndex | undefined;

  return (text, { locale = null, limit = limitDefault } = {}) => {
    const query = text.slice(0, lengthMax).trim();
    if (query === '') return [];
    const bare = bareSpelling(query);
    const identified = matchIdentifier(catalog, codes, bare);
    if (identified.length > 0) return rank(identified, limit);
    const named = matchName(names, bare);
    if (named.length === 1) return rank(named, limit);
    const mentions = matchMentions(catalog, codes, names, query.normalize('NFKC'));
    if (mentions.length > 0) return rank(mentions, limit);
    texts ??= indexTexts(catalog);
    return rank([...named, ...matchNameParts(names, query), ...texts(query, locale)], limit);
  };
}
