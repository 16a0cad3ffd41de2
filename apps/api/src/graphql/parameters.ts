import { GraphQLError } from 'graphql';
import { type Asked, headerOf } from '../http/asked.ts';
import { webDocuments } from './persisted/web.generated.ts';

/** What a request asks (GraphQL over HTTP, section 5). */
export interface Parameters {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

const known: ReadonlySet<string> = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions']);

/** Types whose body an HTML form can send to another site without the browser asking that site first. */
const formTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** Sent by clients of ours with every request; a foreign page cannot add it without permission. */
const ownHeader = 'x-graphql-yoga-csrf';

/**
 * Refuses what a page of another site could make a reader's browser send. GET needs no such care: it only reads, and what it
 * reads does not reach a page whose origin is not allowed.
 * @throws GraphQLError `CSRF`
 */
export function requireOwnOrJson(asked: Asked): void {
  if (asked.method === 'GET' || headerOf(asked, ownHeader) !== null) return;
  const type = contentTypeOf(asked);
  if (type !== null && !formTypes.has(type)) return;
  throw new GraphQLError(
    `Unexpected content type ${type ?? '(none)'}: send application/json, or add the header ${ownHeader}.`,
    { extensions: { code: 'CSRF', http: { status: 403 } } },
  );
}

/** The parameters in the address. @throws GraphQLError `BAD_REQUEST` */
export function parametersInAddress(search: string): Parameters {
  return checked(fromForm(search));
}

/** The parameters in a body. @throws GraphQLError `BAD_REQUEST`, `UNSUPPORTED_MEDIA_TYPE` */
export function parametersInBody(asked: Asked, body: Buffer): Parameters {
  switch (contentTypeOf(asked)) {
    case 'application/json':
    case 'application/graphql+json':
      return checked(fromJson(body));
    case 'application/graphql':
      return checked({ query: body.toString() });
    case 'application/x-www-form-urlencoded':
      return checked(fromForm(body.toString()));
    default:
      throw new GraphQLError('Send application/json.', {
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } },
      });
  }
}

/** Types are spelt in any case (RFC 9110, 8.3.1). */
function contentTypeOf(asked: Asked): string | null {
  const type = headerOf(asked, 'content-type');
  if (type === null) return null;
  const end = type.search(/[;,]/);
  return (end === -1 ? type : type.slice(0, end)).trim().toLowerCase();
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw badRequest('The body is not valid JSON.');
  }
}

function fromForm(text: string): unknown {
  const form = new URLSearchParams(text);
  const jsonOf = (name: string): unknown => {
    const value = form.get(name);
    if (!value) return null;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`Unexpected text in "${name}", expected JSON.`);
    }
  };
  // An empty parameter is one that was left out.
  const textOf = (name: string) => (form.get(name) === '' ? null : form.get(name));
  return {
    query: textOf('query'),
    documentId: textOf('documentId'),
    operationName: textOf('operationName'),
    variables: jsonOf('variables'),
    extensions: jsonOf('extensions'),
  };
}

function checked(given: unknown): Parameters {
  if (!isRecord(given)) throw badRequest('Expected an object with "query"; several requests at once are not answered.');
  const unknown = Object.keys(given).find((name) => !known.has(name) && given[name] != null);
  if (unknown !== undefined) throw badRequest(`Unexpected parameter "${unknown}".`);
  const { operationName = null, variables = null, extensions = null } = given;
  const query = documentIn(given);
  if (operationName !== null && typeof operationName !== 'string') {
    throw badRequest('The parameter "operationName" has to be a string.');
  }
  if (variables !== null && !isRecord(variables)) throw badRequest('The parameter "variables" has to be an object.');
  if (extensions !== null && !isRecord(extensions)) throw badRequest('The parameter "extensions" has to be an object.');
  return { query, operationName, variables };
}

/**
 * The text of the document that is asked: as given, or by the ID of one that is persisted (GraphQL over HTTP, appendix A), of
 * which there are those of the web client.
 */
function documentIn({ query = null, documentId = null }: Readonly<Record<string, unknown>>): string {
  if (documentId === null) {
    if (query === null) throw badRequest('The parameter "query" is missing.');
    if (typeof query !== 'string') throw badRequest('The parameter "query" has to be a string.');
    return query;
  }
  if (query !== null) throw badRequest('Send either "query" or "documentId".');
  if (typeof documentId !== 'string') throw badRequest('The parameter "documentId" has to be a string.');
  const text = Object.hasOwn(webDocuments, documentId) ? webDocuments[documentId] : undefined;
  if (text !== undefined) return text;
  throw new GraphQLError('There is no persisted document with this "documentId". Send its text as "query".', {
    extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND', http: { status: 404 } },
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
