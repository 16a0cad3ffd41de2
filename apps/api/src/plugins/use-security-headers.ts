import type { Plugin } from 'graphql-yoga';
import { everywhere } from '../http/security-headers.ts';

/** Headers on all answers. What an answer has set itself, as a page does with its policy, stays. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      for (const [name, value] of Object.entries(everywhere)) if (!headers.has(name)) headers.set(name, value);
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    },
  };
}
