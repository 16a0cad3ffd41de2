import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Answer } from '../http/asked.ts';
import type { ResultType } from './media-type.ts';

/** What an error says of the answer that it is sent in. */
interface HttpOfError {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A result as it is sent in a type. */
export function answerOf({ data, errors = [] }: ExecutionResult, type: ResultType, requestId: string): Answer {
  const headers = { 'content-type': `${type}; charset=utf-8` };
  if (errors.length === 0) return { status: 200, headers, body: JSON.stringify({ data }) };
  const said = errors.flatMap(({ extensions }) => (extensions.http ? [extensions.http as HttpOfError] : []));
  return {
    status: Math.max(0, ...said.flatMap(({ status }) => status ?? [])) || statusOf(errors, data !== undefined, type),
    headers: Object.assign(headers, ...said.map((http) => http.headers)) as Readonly<Record<string, string>>,
    body: JSON.stringify({
      errors: errors.map((error) => sent(error, requestId)),
      ...(data !== undefined && { data }),
    }),
  };
}

/**
 * A request that was never executed is 4xx or 5xx in the newer type; in the oldest it is 200, for clients that read nothing
 * else (GraphQL over HTTP, section 6.4).
 */
function statusOf(errors: readonly GraphQLError[], isExecuted: boolean, type: ResultType): number {
  if (isExecuted) return 200;
  if (errors.some(({ extensions }) => extensions.unexpected === true)) return 500;
  return type === 'application/json' ? 200 : 400;
}

/** With the ID that the log has it under, and without what is only for this server. */
function sent(error: GraphQLError, requestId: string) {
  const { extensions = {}, ...rest } = error.toJSON();
  const own = Object.entries(extensions).filter(([name]) => name !== 'http' && name !== 'unexpected');
  return { ...rest, extensions: { ...Object.fromEntries(own), requestId } };
}
