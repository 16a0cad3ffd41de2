import { Client, fetchExchange } from '@urql/core';
import type { AnyVariables, OperationResult, TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { config } from '../config.mjs';
import { addressHeader } from '../request-headers.ts';
import { catalogOf, inCatalog } from './catalog-address.ts';
import { apiFetch } from './documents/api-fetch.ts';
import { passedOn } from './passed-on.ts';
import { refusalCode } from './refusal.ts';

/** The API did not answer, or not with data. What a page shows then is `components/unavailable`. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable';
}

const waitMs = 10_000;

const noData = 'The API answered without data.';

/**
 * Asks the API from the server, in the name of whoever asked the server: their cookies go along, so no answer is kept for
 * anybody else. Texts are asked for with an explicit `locale` argument; only what can be in any catalogue is asked for in
 * `language`, for which the API takes the nearest that there is. Where reading is for members, everybody else is led to
 * sign in.
 */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  language: string | null = null,
): Promise<Data> {
  return dataOf(await (await client(language)).query(document, variables).toPromise());
}

/** Asks the API in nobody's name, for an answer that is the same for all: what is refused is thrown, and nobody is led to sign in. */
export async function askAsAnybody<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await clientWith({}).query(document, variables).toPromise();
  if (error !== undefined) throw new ApiUnavailable(error.message, { cause: error });
  if (data === undefined) throw new ApiUnavailable(noData);
  return data;
}

/** Changes something, from a server action, in the name of whoever sent its form. */
export async function tell<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return dataOf(await (await client(null)).mutation(document, variables).toPromise());
}

async function client(language: string | null): Promise<Client> {
  return clientWith({ ...(await passedOn()), ...(language !== null && { 'accept-language': language }) });
}

function clientWith(headers: Readonly<Record<string, string>>): Client {
  return new Client({
    url: `${config.apiUrl}/graphql`,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: apiFetch,
    fetchOptions: () => ({
      cache: 'no-store',
      signal: AbortSignal.timeout(waitMs),
      // Beside the API, compressing takes longer than sending.
      headers: { 'accept-encoding': 'identity', ...headers },
    }),
  });
}

async function dataOf<Data>({ data, error }: OperationResult<Data>): Promise<Data> {
  if (error !== undefined) {
    const failure = new ApiUnavailable(error.message, { cause: error });
    const address = (await headers()).get(addressHeader) ?? '/';
    const { catalog, path } = catalogOf(address);
    if (refusalCode(failure) === 'UNAUTHENTICATED' && !path.startsWith('/sign-in')) {
      redirect(inCatalog(catalog, `/sign-in?to=${encodeURIComponent(address)}`));
    }
    throw failure;
  }
  if (data === undefined) throw new ApiUnavailable(noData);
  return data;
}
