import { forgetLoaded, formatError, readable, type SchemaContext } from '@eventide/schema';
import { GraphQLError } from 'graphql';
import { type Answer, type Asked, refuse } from '../http/asked.ts';
import { ExportRefused } from './file.ts';
import { makerOf } from './files.ts';
import { readExport } from './request.ts';

/** The folder of all downloads. */
export const exportPath = '/export/';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNKNOWN_CATALOG: 404,
  NOTHING_TO_EXPORT: 404,
};

/** `GET /export/<format>`: files, with the rights of whoever asks. `contextOf` gives what resolvers have for the same request. */
export async function answerExport(asked: Asked, contextOf: () => SchemaContext, version: string): Promise<Answer> {
  if (asked.method !== 'GET') {
    return refuse(405, 'METHOD_NOT_ALLOWED', 'Downloads are asked for with GET.', { allow: 'GET, HEAD, OPTIONS' });
  }
  const read = readExport(new URL(`http://localhost${asked.path}?${asked.search}`));
  if (read.kind === 'REFUSED') return refuse(400, 'BAD_USER_INPUT', read.message);
  const maker = makerOf(read.request);
  if (typeof maker === 'string') return refuse(404, 'NOT_FOUND', maker);
  const context = contextOf();
  try {
    const snapshot = readable(read.request.catalog, context);
    const { name, mediaType, text } = await maker({ request: read.request, snapshot, context, version });
    return {
      status: 200,
      headers: {
        'content-type': `${mediaType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name}"`,
        // Decisions are in it, and what is in it depends on who asks.
        'cache-control': 'private, no-store',
      },
      body: text,
    };
  } catch (error) {
    if (error instanceof ExportRefused) return refuse(statuses[error.code] ?? 400, error.code, error.message);
    if (!(error instanceof GraphQLError)) throw error;
    const { message, extensions } = formatError(error);
    const code = String(extensions.code);
    return refuse(statuses[code] ?? 400, code, message);
  } finally {
    forgetLoaded(context);
  }
}
