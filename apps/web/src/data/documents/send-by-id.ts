import { documentIds } from './ids.generated.ts';

type Fetch = typeof fetch;

/** UTF-16 code units of a body up to which its document is a part worth leaving out: an import's files are not read for it. */
const bodyMax = 100_000;

/**
 * Sends a request of GraphQL with the ID of its document in place of the text (GraphQL over HTTP, appendix A). An API of another
 * version may not know that ID: it answers 404 and has done nothing, and the text is sent after all.
 *
 * @param ids by the operation's name
 */
export function sendById(send: Fetch, ids: Readonly<Record<string, string>> = documentIds): Fetch {
  return async (address, init = {}) => {
    const byId = withId(init.body, ids);
    if (byId === null) return send(address, init);
    const answer = await send(address, { ...init, body: byId });
    if (answer.status !== 404) return answer;
    await answer.body?.cancel();
    return send(address, init);
  };
}

function withId(body: RequestInit['body'], ids: Readonly<Record<string, string>>): string | null {
  if (typeof body !== 'string' || body.length > bodyMax) return null;
  const { query, ...parameters } = JSON.parse(body) as { readonly query?: string; readonly operationName?: string };
  const { operationName } = parameters;
  if (query === undefined || operationName === undefined || !Object.hasOwn(ids, operationName)) return null;
  return JSON.stringify({ ...parameters, documentId: ids[operationName] });
}
