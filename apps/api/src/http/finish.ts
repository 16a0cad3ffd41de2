import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CatalogSnapshot } from '@eventide/schema';
import type { Exchange } from '../exchange.ts';
import { type Answer, type Asked, headerOf, type Refusal } from './asked.ts';
import { corsHeaders } from './cors.ts';
import { etagOf, matchesEtag } from './etag.ts';
import { acceptsCoding } from './qualities.ts';
import { everywhere } from './security-headers.ts';

/** An answer as it goes out, but for the ID of the request. */
export interface Sent {
  readonly status: number;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | ReadableStream<Uint8Array> | null;
  readonly etag: string | null;
}

/** Bytes from which on an answer is compressed: shorter ones fit into one packet anyway. */
const compressedFrom = 1_400;
const compressible = /json|^text\/|xml/;

const compress = promisify(gzip);

interface Given {
  readonly asked: Asked;
  readonly exchange: Exchange;
  readonly catalogs: ReadonlyMap<string, CatalogSnapshot>;
  readonly corsOrigins: readonly string[];
}

/** Gives an answer what all answers have: headers, a validator where it may be asked for again, and its coding. */
export async function finish(answer: Answer, { asked, exchange, catalogs, corsOrigins }: Given): Promise<Sent> {
  const headers: Record<string, string | readonly string[]> = {
    ...everywhere,
    'cache-control': 'no-store',
    ...answer.headers,
    ...corsHeaders(asked, corsOrigins),
  };
  const { status, body } = answer;
  const type = String(headers['content-type'] ?? '');
  const vary = new Set(String(headers.vary ?? '').split(', '));
  if (corsOrigins.length > 0) vary.add('Origin');
  if (type.includes('json')) {
    // The language that the answer is in, which depends on what the reader accepts.
    if (exchange.language !== null) headers['content-language'] = exchange.language;
    vary.add('Accept').add('Accept-Language');
  }
  if (body === null || body instanceof ReadableStream) {
    return { status, body, headers: flat(headers, vary), etag: null };
  }
  const bytes = bytesOf(body, exchange);
  const isLong =
    bytes.byteLength >= compressedFrom && compressible.test(type) && headers['content-encoding'] === undefined;
  if (isLong) vary.add('Accept-Encoding');
  const isCompressed = isLong && acceptsCoding(headerOf(asked, 'accept-encoding') ?? '', 'gzip');
  let etag: string | null = null;
  if (asked.method === 'GET' && status === 200 && exchange.cacheable) {
    const parts = [...[...catalogs.values()].map(({ catalog }) => catalog.revision), asked.path, asked.search];
    const strong = etagOf([...parts, headerOf(asked, 'accept') ?? '', exchange.preferredLocales.join(), bytes]);
    // What is compressed on the way is the same answer in other bytes.
    etag = isCompressed ? `W/${strong}` : strong;
    headers.etag = etag;
    // Public, but the catalogue may change at any time: ask again, and be told that nothing has.
    headers['cache-control'] = 'no-cache';
    if (matchesEtag(headerOf(asked, 'if-none-match'), etag)) {
      delete headers['content-type'];
      return { status: 304, body: null, headers: flat(headers, vary), etag };
    }
  }
  if (isCompressed) headers['content-encoding'] = 'gzip';
  const sent = isCompressed ? await compress(bytes) : bytes;
  headers['content-length'] = String(sent.byteLength);
  return { status, body: sent, headers: flat(headers, vary), etag };
}

function bytesOf(body: string | Uint8Array | Refusal, exchange: Exchange): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  exchange.errorCodes = [body.code];
  return refusalBytes(body, exchange.requestId);
}

export function refusalBytes({ code, message }: Refusal, requestId: string): Uint8Array {
  return Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }));
}

function flat(headers: Readonly<Record<string, string | readonly string[]>>, vary: Set<string>): string[] {
  const pairs: string[] = [];
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (name === 'vary' || value === undefined) continue;
    if (typeof value === 'string') pairs.push(name, value);
    else for (const one of value) pairs.push(name, one);
  }
  vary.delete('');
  if (vary.size > 0) pairs.push('vary', [...vary].join(', '));
  return pairs;
}
