import type { Catalog, Locale, LookupMatch, TextSearch } from '../model.ts';
import { codeTarget, eventTarget, match, rank, type Target } from './answer.ts';
import { bareSpelling, indexCodes, spellingMax } from './codes.ts';
import { extract } from './extract/extract.ts';
import type { Extraction } from './extract/extraction.ts';
import { matchIdentifier } from './identifiers.ts';
import { matchMentions, type Indices } from './mentions.ts';
import { indexNameWords, matchNameWords } from './name-words.ts';
import { indexNames, matchName, matchNameParts } from './names.ts';
import { ownOrigins, type EventSource } from './sources.ts';
import { createTextSearch } from './text-search.ts';

const limitDefault = 10;

export interface LookupOptions {
  /** The reader's locale: texts in it come first among equals. */
  readonly locale?: Locale | null;
  /** At most so many matches; 10 unless told. */
  readonly limit?: number;
  /** As in `TextSearchOptions`. */
  readonly signal?: AbortSignal | null;
}

export type Lookup = (text: string, options?: LookupOptions) => Promise<readonly LookupMatch[]>;

/** A text says less than an identifier. */
const textWeight = 0.5;
/** An event and a code have a name and a text each: so many texts may mean the same. */
const textsOfTarget = 2;

/** Texts are searched with so much of what was pasted: no sentence of the pages is longer. */
const sentenceMax = 1000;

export interface LookupSettings {
  readonly texts?: TextSearch;
  /** Whose events the catalogue has; null and unset: what its pages speak of. */
  readonly source?: EventSource | null;
}

/**
 * Answers whatever an administrator pastes: an event's ID, a code in any spelling, a name or a part of one, an event in
 * any form that Windows shows it in, a line of a log, a sentence in any locale, with typos. Best match first; never
 * throws, whatever the text, unless `texts` does.
 */
export function createLookup(
  catalog: Catalog,
  { texts = createTextSearch(catalog), source = null }: LookupSettings = {},
): Lookup {
  const { events } = catalog;
  const codes = indexCodes(catalog);
  const names = indexNames(catalog);
  const nameWords = indexNameWords(catalog);
  const targets = targetsOf(catalog);
  const eventById = new Map(events.map((event) => [event.eventId, event]));
  const indices: Indices = { events, eventById, codes, names, isOwn: ownOrigins(catalog, source) };

  return async (text, { locale = null, limit = limitDefault, signal = null } = {}) => {
    const query = text.trim();
    if (query === '') return [];
    const bare = query.length > spellingMax ? '' : bareSpelling(query);
    const identified = matchIdentifier(catalog, codes, bare);
    if (identified.length > 0) return rank(identified, limit);
    const named = matchName(names, bare);
    if (named.length === 1) return rank(named, limit);
    const extraction = extract(query);
    const mentions = matchMentions(extraction, indices);
    if (mentions.length > 0) return rank(mentions, limit);
    const sentence = sentenceOf(extraction, indices);
    if (sentence === '') return rank(named, limit);
    const found = limit > 0 ? await texts.search(sentence, { locale, first: limit * textsOfTarget, signal }) : [];
    const inTexts = found.flatMap(({ segmentKey, locale, kind, score }) => {
      const target = targets.get(segmentKey);
      return target === undefined ? [] : [match(target, kind, textWeight * score, { segmentKey, locale })];
    });
    const byName = [...matchNameParts(names, sentence), ...matchNameWords(nameWords, sentence)];
    return rank([...named, ...byName, ...inTexts], limit);
  };
}

/** What people would read of a text: all of a sentence, the messages of structured text, nothing of what is not ours. */
function sentenceOf({ records }: Extraction, { isOwn }: Indices): string {
  return records
    .filter(isOwn)
    .map(({ message }) => message)
    .join('\n')
    .slice(0, sentenceMax)
    .trim();
}

function targetsOf({ segments }: Catalog): ReadonlyMap<string, Target> {
  return new Map(
    segments.flatMap(({ key, eventId, code }): [string, Target][] => {
      if (eventId !== null) return [[key, eventTarget({ eventId })]];
      return code === null ? [] : [[key, codeTarget({ code })]];
    }),
  );
}
