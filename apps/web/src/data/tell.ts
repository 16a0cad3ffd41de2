import { Client, fetchExchange } from '@urql/core';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { config } from '../config.ts';
import { ApiUnavailable } from './api.ts';

const waitMs = 10_000;

/** Changes something, from a server action, in the name of whoever sent its form. */
export async function tell<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const cookie = (await headers()).get('cookie') ?? '';
  const client = new Client({
    url: `${config.apiUrl}/graphql`,
    exchanges: [fetchExchange],
    fetchOptions: () => ({ cache: 'no-store', signal: AbortSignal.timeout(waitMs), headers: { cookie } }),
  });
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (error !== undefined) throw new ApiUnavailable(error.message, { cause: error });
  if (data === undefined) throw new ApiUnavailable('The API answered without data.');
  return data;
}
