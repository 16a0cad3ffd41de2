import { Client, fetchExchange } from '@urql/core';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { config } from '../config.ts';

/** The API did not answer, or not with data. What a page shows then is `components/unavailable`. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable';
}

const waitMs = 10_000;

/**
 * Asks the API from the server, in the name of whoever asked the server: their cookies go along, so no answer is kept for
 * anybody else. Every text is asked for with an explicit `locale` argument: languages need no header.
 */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const cookie = (await headers()).get('cookie');
  const client = new Client({
    url: `${config.apiUrl}/graphql`,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => ({
      cache: 'no-store',
      signal: AbortSignal.timeout(waitMs),
      ...(cookie === null ? null : { headers: { cookie } }),
    }),
  });
  const { data, error } = await client.query(document, variables).toPromise();
  if (error !== undefined) throw new ApiUnavailable(error.message, { cause: error });
  if (data === undefined) throw new ApiUnavailable('The API answered without data.');
  return data;
}
