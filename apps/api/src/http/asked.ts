import type { IncomingHttpHeaders } from 'node:http';

/** A request, whatever it came over. */
export interface Asked {
  /** In capitals. A HEAD is a GET here, whose body is not sent (RFC 9110, 9.3.2). */
  readonly method: string;
  readonly isHead: boolean;
  /** Without the host: nothing depends on that. */
  readonly path: string;
  /** What follows the first question mark; empty without one. */
  readonly search: string;
  /** By name, in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The address at the other end of the socket; null where there is none. */
  readonly remoteAddress: string | null;
  /** Aborted once nobody waits for the answer. Made when it is first asked for: most answers are there at once. */
  readonly signal: AbortSignal;
  /** The body, where it is short, of a known length and there already: an answer that is kept needs no waiting for it. */
  readonly shortBody: Buffer | null;
  /**
   * The whole body, empty where there is none. May be called again; a body that was too large is not read further.
   * @throws BodyTooLarge where it has more than `max` bytes, whatever its length was said to be
   */
  readonly readBody: (max: number) => Promise<Buffer>;
}

/** What a route gives back. */
export interface Answer {
  readonly status: number;
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** A stream is sent as it comes, and is not compressed. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | Refusal | null;
}

/** Why something was not answered. It is sent in the shape of a GraphQL error, whether or not it got as far as GraphQL. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  readonly max: number;
  constructor(max: number) {
    super(`The request has more than ${max} bytes.`);
    this.max = max;
  }
}

/** The value of a header that can stand once. */
export function headerOf({ headers }: Pick<Asked, 'headers'>, name: string): string | null {
  const value = headers[name];
  return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
}

export function refuse(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: { code, message },
  };
}
