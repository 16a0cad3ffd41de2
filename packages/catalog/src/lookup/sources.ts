import type { Catalog } from '../model.ts';
import { squashName } from '../text/fields/meaning.ts';
import { foldText } from './fold.ts';

/** What a catalogue's settings say of where its events come from. */
export interface EventSource {
  readonly eventProviders: readonly string[];
  readonly logNames: readonly string[];
}

/** Who wrote an event, as far as a text says so. */
interface Origin {
  readonly providers: readonly string[];
  readonly channels: readonly string[];
}

export type IsOwn = (origin: Origin) => boolean;

/** A name of one word (`Microsoft`, `System`) is in too many titles to be told from another's. */
const wordsMin = 2;

/**
 * Tells a catalogue's events from those of other providers, which have the same numbers. The provider decides, and where
 * a text names none the log. What the settings list is the catalogue's; where they list nothing, what its pages speak
 * of: a title with all words of the name, or a text with the name in one piece.
 */
export function ownOrigins(catalog: Catalog, settings: EventSource | null): IsOwn {
  const listed = settings === null ? [] : [...settings.eventProviders, ...settings.logNames];
  const isOwn = listed.length > 0 ? isListed(listed) : isSpokenOf(catalog);
  return ({ providers, channels }) => {
    const deciding = providers.length > 0 ? providers : channels;
    return deciding.length === 0 || deciding.some((name) => isOwn(withoutLog(name)));
  };
}

/** The parts of a provider's log have names of their own: `Microsoft-Windows-…/Operational`. */
function withoutLog(name: string): string {
  return name.replace(/\/[^/]*$/, '');
}

function isListed(names: readonly string[]): (name: string) => boolean {
  const own = new Set(names.map((name) => squashName(withoutLog(name))));
  return (name) => own.has(squashName(name));
}

function isSpokenOf({ segments, documents }: Catalog): (name: string) => boolean {
  let pages: { readonly titles: readonly string[][]; readonly prose: string } | undefined;
  const known = new Map<string, boolean>();
  const read = (): NonNullable<typeof pages> => ({
    titles: [...documents.values()].map(({ title }) => wordsOfName(title)),
    prose: segments
      .filter(({ kind }) => kind === 'PARAGRAPH' || kind === 'HEADING' || kind === 'PAGE_DESCRIPTION')
      .flatMap(({ texts }) => [...texts.values()].map(({ text }) => squashName(text)))
      .join('\n'),
  });
  return (name) => {
    const words = wordsOfName(name);
    if (words.length < wordsMin) return false;
    const key = words.join(' ');
    let answer = known.get(key);
    if (answer !== undefined) return answer;
    pages ??= read();
    answer =
      pages.titles.some((title) => words.every((word) => title.includes(word))) ||
      pages.prose.includes(squashName(name));
    if (known.size < knownMax) known.set(key, answer);
    return answer;
  };
}

/** Names of providers are few; a text full of made-up ones must not fill the memory. */
const knownMax = 1000;

function wordsOfName(name: string): string[] {
  return (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, ''));
}
