import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { chooseLocale, type CatalogSnapshot } from '@eventide/schema';
import { preferencesOf } from './http/preferences.ts';

/** What is known of one request and its answer, from the first hook to the log line. */
export interface Exchange {
  readonly requestId: string;
  readonly startedAt: number;
  /** Best first, out of `Accept-Language`. */
  readonly preferredLocales: readonly string[];
  /** The language that answers are in where a query does not name one; null without a catalogue. */
  readonly language: string | null;
  operationName: string | null;
  /** `extensions.code` of the answer's errors. */
  errorCodes: readonly string[];
  /** Asked for without its body, and answered as a GET all the way. */
  isHead: boolean;
  /** True once the answer is known to be a query's, free of errors and the same for all readers alike. */
  cacheable: boolean;
}

/** What the server's hooks share; the listener may bring the exchange along. */
export interface ServerContext {
  exchange?: Exchange;
  /** Node's own request, where it came over a socket. */
  readonly req?: IncomingMessage;
}

interface Headers {
  readonly acceptLanguage: string | null | undefined;
  readonly requestId: string | null | undefined;
}

export function createExchange(
  { acceptLanguage, requestId }: Headers,
  catalogs: ReadonlyMap<string, CatalogSnapshot>,
): Exchange {
  const preferredLocales = preferencesOf(acceptLanguage ?? '');
  const locales = [...catalogs.values()].flatMap(({ catalog }) => catalog.locales);
  return {
    requestId: requestIdOf(requestId),
    startedAt: performance.now(),
    preferredLocales,
    language: chooseLocale(locales, preferredLocales)?.locale ?? null,
    operationName: null,
    errorCodes: [],
    cacheable: false,
    isHead: false,
  };
}

/** The caller's own ID where it is one that can stand in a log line; else a new one. */
export function requestIdOf(given: string | null | undefined): string {
  return given != null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** The exchange of this request: the first plugin in the list makes sure that there is one. */
export function exchangeOf({ exchange }: ServerContext): Exchange {
  if (!exchange) throw new Error('useExchange has to be the first plugin.');
  return exchange;
}
