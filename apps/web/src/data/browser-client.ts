import { Client, fetchExchange } from 'urql';
import { apiFetch } from './documents/api-fetch.ts';

/** Keeps other sites from sending the same in a reader's name. */
export const sameOriginHeaders = { 'x-graphql-yoga-csrf': '1' };

/**
 * The browser's way to the API: this origin's `/graphql`, which the proxy forwards. Always POST, with the header that
 * keeps other sites from sending the same in a reader's name.
 */
export function createBrowserClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: apiFetch,
    fetchOptions: { headers: sameOriginHeaders },
  });
}
