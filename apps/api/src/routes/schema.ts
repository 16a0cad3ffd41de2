import { printContract } from '@eventide/schema';
import { type Answer, type Asked, headerOf, refuse } from '../http/asked.ts';
import { etagOf, matchesEtag } from '../http/etag.ts';

let printed: { readonly text: string; readonly etag: string } | undefined;

/** `/schema.graphql`: the contract as SDL, for tools that generate from it. */
export function answerSchema(asked: Asked): Answer {
  if (asked.method !== 'GET') {
    return refuse(405, 'METHOD_NOT_ALLOWED', 'Only GET and HEAD are answered.', { allow: 'GET, HEAD, OPTIONS' });
  }
  if (!printed) {
    const text = printContract();
    printed = { text, etag: etagOf([text]) };
  }
  const headers = { etag: printed.etag, 'cache-control': 'no-cache' };
  if (matchesEtag(headerOf(asked, 'if-none-match'), printed.etag)) return { status: 304, headers, body: null };
  return { status: 200, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body: printed.text };
}
