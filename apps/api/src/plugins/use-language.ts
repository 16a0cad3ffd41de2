import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/** Says which language an answer is in, and that it depends on what the reader accepts. */
export function useLanguage(): Plugin<object, ServerContext> {
  return {
    onResponse({ response, serverContext }) {
      const { language } = exchangeOf(serverContext);
      if (!response.headers.get('content-type')?.includes('json')) return;
      if (language !== null) response.headers.set('content-language', language);
      response.headers.append('vary', 'Accept, Accept-Language');
    },
  };
}
