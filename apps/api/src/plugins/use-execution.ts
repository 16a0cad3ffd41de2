import { execute, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Executes with graphql-js, whose answers have their keys in the order of the query (7.2.2 of the specification). Yoga's
 * executor (@graphql-tools/executor 1.5.7) puts what it has to wait for last.
 */
export function useExecution(): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}
