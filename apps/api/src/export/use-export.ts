import { formatError, forgetLoaded, readable, type SchemaContext } from '@eventide/schema';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';
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
export function useExport<C extends object>(
  contextOf: (serverContext: C, signal: AbortSignal) => SchemaContext,
  version: string,
): Plugin<object, C> {
  return {
    async onRequest(hook) {
      const { request, url, fetchAPI, serverContext } = hook;
      if (!url.pathname.startsWith(exportPath)) return;
      const refuse = (status: number, code: string, message: string, headers = {}) => {
        hook.endResponse(errorResponse(fetchAPI, status, code, message, { 'cache-control': 'no-store', ...headers }));
      };
      if (request.method !== 'GET') {
        refuse(405, 'METHOD_NOT_ALLOWED', 'Downloads are asked for with GET.', { allow: 'GET, HEAD' });
        return;
      }
      const read = readExport(new URL(url.href));
      if (read.kind === 'REFUSED') {
        refuse(400, 'BAD_USER_INPUT', read.message);
        return;
      }
      const maker = makerOf(read.request);
      if (typeof maker === 'string') {
        refuse(404, 'NOT_FOUND', maker);
        return;
      }
      const context = contextOf(serverContext, request.signal);
      try {
        const snapshot = readable(read.request.catalog, context);
        const { name, mediaType, text } = await maker({ request: read.request, snapshot, context, version });
        hook.endResponse(
          new fetchAPI.Response(text, {
            headers: {
              'content-type': `${mediaType}; charset=utf-8`,
              'content-disposition': `attachment; filename="${name}"`,
              // Decisions are in it, and what is in it depends on who asks.
              'cache-control': 'private, no-store',
            },
          }),
        );
      } catch (error) {
        if (error instanceof ExportRefused) {
          refuse(statuses[error.code] ?? 400, error.code, error.message);
          return;
        }
        if (!(error instanceof GraphQLError)) throw error;
        const { message, extensions } = formatError(error);
        const code = String(extensions.code);
        refuse(statuses[code] ?? 400, code, message);
      } finally {
        forgetLoaded(context);
      }
    },
  };
}
