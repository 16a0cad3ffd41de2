import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Parameters in an address or a form that are no JSON are the caller's mistake; Yoga takes them for the server's. */
export function useMalformedParameters(): Plugin {
  return {
    onRequestParse(hook) {
      const { requestParser } = hook;
      if (!requestParser) return;
      hook.setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw new GraphQLError('Unexpected text in "variables" or "extensions", expected JSON.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
      });
    },
  };
}
