import { limits } from '@eventide/schema';
import type { Viewer } from '@eventide/contract';
import { getOperationAST, GraphQLError, Kind, parse } from 'graphql';
import { type Asked, BodyTooLarge, headerOf } from '../http/asked.ts';
import { parametersInBody, type Parameters } from './parameters.ts';

/** Bytes of a request's body; and of an import's, whose files are in it. */
const bodyMax = 1_000_000;
const importBodyMax = 20_000_000;

const imports = ['importDocuments', 'importTerms', 'previewImport'];

/**
 * The parameters of a POST. Only an administrator can send more than a query takes, and only for an import. Larger bodies are
 * never read whole.
 * @throws GraphQLError `REQUEST_ENTITY_TOO_LARGE` and what {@link parametersInBody} throws
 */
export async function parametersWithin(asked: Asked, viewer: Viewer | null): Promise<Parameters> {
  const max = viewer?.role === 'admin' ? importBodyMax : bodyMax;
  if (Number(headerOf(asked, 'content-length') ?? 0) > max) throw tooLarge(max);
  // Counted, too: a length can be missing, and need not be true.
  const body = await asked.readBody(max).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? tooLarge(max) : error;
  });
  const parameters = parametersInBody(asked, body);
  if (body.byteLength > bodyMax && !isImport(parameters)) throw tooLarge(bodyMax);
  return parameters;
}

function isImport({ query, operationName }: Parameters): boolean {
  try {
    const operation = getOperationAST(parse(query, { maxTokens: limits.tokens }), operationName);
    return (
      operation?.selectionSet.selections.every(
        (field) => field.kind === Kind.FIELD && imports.includes(field.name.value),
      ) ?? false
    );
  } catch {
    // What is no document is refused for its size here, as it would be for its form later.
    return false;
  }
}

function tooLarge(max: number): GraphQLError {
  return new GraphQLError(`The request has more than ${max} bytes.`, {
    extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', limit: max, http: { status: 413 } },
  });
}
