import { limits } from '@eventide/schema';
import { getOperationAST, GraphQLError, Kind, parse } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { viewerIn, type ViewerContext } from '../auth/use-viewer.ts';

/** Bytes of a request's body; and of an import's, whose files are in it. */
const bodyMax = 1_000_000;
export const importBodyMax = 20_000_000;

const imports = ['importDocuments', 'previewImport'];

/** Only an administrator can send more than a query takes, and only for an import. Larger ones are never read whole. */
export function useBodyLimit(): Plugin<object, ViewerContext> {
  return {
    onRequestParse(hook) {
      const { request, requestParser, serverContext } = hook;
      if (!requestParser || !request.body) return;
      const max = viewerIn(serverContext)?.role === 'admin' ? importBodyMax : bodyMax;
      if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge(max);
      hook.setRequestParser(async (given) => {
        // Counted, too: a length can be missing, and need not be true.
        const body = await readUpTo(given, max);
        const { url, method, headers } = given;
        const params = await requestParser(new Request(url, { method, headers: new Headers([...headers]), body }));
        if (body.byteLength > bodyMax && !(params instanceof Response) && !isImport(params)) throw tooLarge(bodyMax);
        return params;
      });
    },
  };
}

async function readUpTo(request: Request, max: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      // A body that never was on a wire can come as text.
      const bytes = Buffer.from(chunk);
      length += bytes.byteLength;
      if (length > max) throw tooLarge(max);
      chunks.push(bytes);
    }
  }
  return Buffer.concat(chunks);
}

function isImport(params: GraphQLParams | GraphQLParams[]): boolean {
  if (Array.isArray(params)) return false;
  try {
    const document = parse(params.query ?? '', { maxTokens: limits.tokens });
    const operation = getOperationAST(document, params.operationName);
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
