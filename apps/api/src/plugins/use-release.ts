import { forgetLoaded, type SchemaContext } from '@eventide/schema';
import type { Plugin } from 'graphql-yoga';

/** Lets go of what a request has loaded once it is answered. */
export function useRelease(): Plugin<SchemaContext> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone() {
        forgetLoaded(args.contextValue);
      },
    }),
  };
}
