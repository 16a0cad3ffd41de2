import { getOperationAST, OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { viewerIn, type ViewerContext } from '../auth/use-viewer.ts';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/** Finds out which answers may be kept: those of queries, free of errors, to nobody in particular. */
export function useCacheable(): Plugin<object, ServerContext> {
  return {
    onExecute({ args }) {
      const { document, operationName, contextValue } = args as ExecutionArgs;
      const operation = getOperationAST(document, operationName);
      const exchange = exchangeOf(contextValue as ServerContext);
      exchange.operationName = operation?.name?.value ?? null;
      exchange.cacheable =
        operation?.operation === OperationTypeNode.QUERY && viewerIn(contextValue as ViewerContext) === null;
    },
    onResultProcess({ result, serverContext }) {
      const single = !(Symbol.asyncIterator in result) && !Array.isArray(result);
      if (!single || result.errors) exchangeOf(serverContext).cacheable = false;
    },
  };
}
