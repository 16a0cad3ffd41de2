import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { requestIdOf } from '../exchange.ts';
import { type Asked, BodyTooLarge } from './asked.ts';
import { type Front, refusedOutright } from './front.ts';
import type { Sent } from './finish.ts';
import { requestTarget } from './request-target.ts';
import { hasShortBody } from './response-cache.ts';

/** Node's side of the server: requests as they come over a socket. */
export function createListener(front: Front, logger: Logger): RequestListener {
  return (request, response) => {
    const target = requestTarget(request);
    if (target === null) {
      const message = 'The request line or the header "Host" is malformed.';
      const requestId = requestIdOf(request.headers['x-request-id']?.toString());
      send(refusedOutright(400, { code: 'BAD_REQUEST', message }, requestId), response);
      return;
    }
    const asked = askedBy(request, response, target === '*' ? '/*' : target);
    const deliver = (sent: Sent) => {
      try {
        send(sent, response);
      } catch (error) {
        logger.error({ err: error }, 'unexpected error');
        response.destroy();
      }
    };
    const answer = (shortBody: Buffer | null) => {
      asked.shortBody = shortBody;
      const given = front(asked);
      // What is there at once is sent in the same turn.
      if (given instanceof Promise) void given.then(deliver);
      else deliver(given);
    };
    if (hasShortBody(asked.method, asked.headers)) read(request, Infinity, answer, () => undefined);
    else answer(null);
  };
}

function send({ status, headers, body }: Sent, response: ServerResponse): void {
  if (response.destroyed) return;
  response.writeHead(status, headers as string[]);
  if (!(body instanceof ReadableStream)) {
    response.end(body ?? undefined);
    return;
  }
  response.flushHeaders();
  // Where it is cut, by whichever side, the connection ends: nothing is left to say.
  pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response).catch(() => {
    response.destroy();
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function askedBy(request: IncomingMessage, response: ServerResponse, target: string): Mutable<Asked> {
  const { headers, method = 'GET', socket } = request;
  // Nobody behind this sees what host the caller named.
  headers.host = 'localhost';
  const start = target.indexOf('?');
  let signal: AbortSignal | undefined;
  let body: Promise<Buffer> | undefined;
  return {
    method: method === 'HEAD' ? 'GET' : method,
    isHead: method === 'HEAD',
    path: start === -1 ? target : target.slice(0, start),
    search: start === -1 ? '' : target.slice(start + 1),
    headers,
    remoteAddress: socket.remoteAddress ?? null,
    get signal() {
      return (signal ??= signalOf(response));
    },
    shortBody: null,
    readBody(max) {
      if (this.shortBody) return Promise.resolve(this.shortBody);
      return (body ??= new Promise((resolve, reject) => {
        read(request, max, resolve, reject);
      }));
    },
  };
}

/** Aborted when the client goes before it has its answer. */
function signalOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

function read(
  request: IncomingMessage,
  max: number,
  resolve: (body: Buffer) => void,
  reject: (reason: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.byteLength;
    if (length <= max) {
      chunks.push(chunk);
      return;
    }
    chunks.length = 0;
    reject(new BodyTooLarge(max));
  });
  request.on('end', () => {
    const [only] = chunks;
    resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks));
  });
  request.on('close', () => {
    // Made only where it is needed: an exception takes longer to make than a short body to read.
    if (!request.complete) reject(new DOMException('The client has gone.', 'AbortError'));
  });
}
