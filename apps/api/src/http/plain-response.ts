import type { ServerResponse } from 'node:http';
import { everywhere } from './security-headers.ts';

/** An answer in the shape of a GraphQL error, for what never gets as far as the pipeline or fails in it. */
export function sendError(
  response: ServerResponse,
  { status, code, message, requestId }: Readonly<Record<'code' | 'message' | 'requestId', string>> & { status: number },
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response
    .writeHead(status, {
      ...everywhere,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'x-request-id': requestId,
    })
    .end(body);
}
