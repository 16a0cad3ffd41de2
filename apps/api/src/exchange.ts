import { randomUUID } from 'node:crypto';
import { chooseLocale, type CatalogSnapshot } from '@eventide/schema';
import { type Asked, headerOf } from './http/asked.ts';
import { BoundedCache } from './http/bounded-cache.ts';
import { preferencesOf } from './http/preferences.ts';

/** What is known of one request and its answer, from its first look to the log line. */
export interface Exchange {
  readonly requestId: string;
  readonly startedAt: number;
  /** Best first, out of `Accept-Language`. */
  readonly preferredLocales: readonly string[];
  /** The language that answers are in where a query does not name one; null without a catalogue. */
  readonly language: string | null;
  operationName: string | null;
  /** Of an operation, in fields to resolve, as its limit counts them; null where none was to be executed. */
  cost: number | null;
  /** `extensions.code` of the answer's errors. */
  errorCodes: readonly string[];
  /** True once the answer is known to be a query's, free of errors and the same for all readers alike. */
  cacheable: boolean;
}

/** What a reader prefers, and the language that answers are in for them. */
type Reader = Pick<Exchange, 'preferredLocales' | 'language'>;

/** Known readers of a state of the catalogues, by `Accept-Language`: there are few, and each asks often. */
const readers = new WeakMap<ReadonlyMap<string, CatalogSnapshot>, BoundedCache<Reader>>();

function readerOf(header: string, catalogs: ReadonlyMap<string, CatalogSnapshot>): Reader {
  let known = readers.get(catalogs);
  if (!known) {
    known = new BoundedCache<Reader>({ entries: 1_000, size: 100_000, sizeOf: (_, key) => key.length });
    readers.set(catalogs, known);
  }
  const before = known.get(header);
  if (before) return before;
  const preferredLocales = preferencesOf(header);
  const locales = [...catalogs.values()].flatMap(({ catalog }) => catalog.locales);
  const reader = { preferredLocales, language: chooseLocale(locales, preferredLocales)?.locale ?? null };
  known.set(header, reader);
  return reader;
}

export function createExchange(
  { headers }: Pick<Asked, 'headers'>,
  catalogs: ReadonlyMap<string, CatalogSnapshot>,
): Exchange {
  const { preferredLocales, language } = readerOf(headers['accept-language'] ?? '', catalogs);
  return {
    requestId: requestIdOf(headerOf({ headers }, 'x-request-id')),
    startedAt: performance.now(),
    preferredLocales,
    language,
    operationName: null,
    cost: null,
    errorCodes: [],
    cacheable: false,
  };
}

/** The caller's own ID where it is one that can stand in a log line; else a new one. */
export function requestIdOf(given: string | null | undefined): string {
  return given != null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
