import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What an HTML form can send to another site without the browser asking that site first. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Sent by clients of ours with every request; a foreign page cannot add it without permission. */
const ownHeader = 'x-graphql-yoga-csrf';

/**
 * Refuses what a page of another site could make a reader's browser send. GET needs no such care: it only reads, and
 * what it reads does not reach a page whose origin is not allowed.
 */
export function useCsrf(): Plugin {
  return {
    onRequestParse({ request }) {
      if (request.method === 'GET' || request.headers.has(ownHeader)) return;
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (type !== undefined && !formTypes.includes(type)) return;
      throw new GraphQLError(
        `Unexpected content type ${type ?? '(none)'}: send application/json, or add the header ${ownHeader}.`,
        { extensions: { code: 'CSRF', http: { status: 403 } } },
      );
    },
  };
}
