import type { FetchAPI } from 'graphql-yoga';

/** An answer that never got as far as GraphQL, in the shape of a GraphQL error all the same. */
export function errorResponse(
  { Response }: Pick<FetchAPI, 'Response'>,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}
