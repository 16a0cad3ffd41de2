import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';
import { errorResponse } from '../http/error-response.ts';

const bare: Readonly<Record<number, readonly [code: string, message: string]>> = {
  406: ['NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
};

/** Answers that the server refuses without a word get one, with a code. */
export function useBareErrors(): Plugin<object, ServerContext> {
  return {
    onResponse(hook) {
      const { response, serverContext, fetchAPI } = hook;
      const [code, message] = bare[response.status] ?? [];
      if (code === undefined || message === undefined || response.headers.has('content-type')) return;
      exchangeOf(serverContext).errorCodes = [code];
      const accept = response.headers.get('accept');
      hook.setResponse(errorResponse(fetchAPI, response.status, code, message, accept === null ? {} : { accept }));
    },
  };
}
