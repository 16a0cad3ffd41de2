import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { type ComplexityErrorKind } from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Locale } from '@eventide/catalog';
import { refuseAccess, scopesOf, type Scopes } from './access/scopes.ts';
import type { SchemaContext } from './context.ts';
import { limitError, type LimitCode } from './errors/limit-error.ts';
import { limits } from './limits.ts';

/** The cost of a connection's rows is counted on the connection, by `first` or `last`: not again on the lists in it. */
const countedOnTheConnection = { field: 0, multiplier: 1 } as const;

const codes: Record<ComplexityErrorKind, LimitCode> = {
  Breadth: 'BREADTH_LIMIT',
  Complexity: 'COST_LIMIT',
  Depth: 'DEPTH_LIMIT',
};

export const builder = new SchemaBuilder<{
  Context: SchemaContext;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    Locale: { Input: Locale; Output: Locale };
  };
  AuthScopes: Scopes;
  Connection: { totalCount: number };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
}>({
  plugins: [ScopeAuthPlugin, ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: scopesOf,
    unauthorizedError: (_parent, context) => refuseAccess(context),
    // Else whoever may not listen would be let in, and refused event by event.
    authorizeOnSubscribe: true,
  },
  complexity: {
    limit: { depth: limits.depth, breadth: limits.breadth, complexity: limits.cost },
    complexityError: (kind, { depth, breadth, complexity, maxDepth = 0, maxBreadth = 0, maxComplexity = 0 }) => {
      const measures = {
        Breadth: { measured: breadth, limit: maxBreadth },
        Complexity: { measured: complexity, limit: maxComplexity },
        Depth: { measured: depth, limit: maxDepth },
      };
      return limitError(codes[kind], { ...measures[kind], cost: complexity });
    },
  },
  relay: {
    // Both are defined in node/root.ts, where an ID that is none gets its own error code.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything with an ID of its own, to be fetched again by it.' },
    idFieldOptions: { description: 'Stable across imports and servers. Opaque: do not take it apart.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'True where rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'True where rows stand before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    cursorFieldOptions: { description: 'Give it as `after` or `before` to continue from this row.' },
    nodeFieldOptions: { description: 'The row.', nullable: false },
    edgesFieldOptions: {
      description: 'The rows of this page with their cursors.',
      nullable: false,
      complexity: countedOnTheConnection,
    },
    nodesOnConnection: { description: 'The rows of this page.', complexity: countedOnTheConnection },
    firstArgOptions: { description: `How many rows to take from the front; at most ${limits.pageSize}.` },
    lastArgOptions: { description: `How many rows to take from the back; at most ${limits.pageSize}.` },
    afterArgOptions: { description: 'Only rows after this cursor.' },
    beforeArgOptions: { description: 'Only rows before this cursor.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Rows in the whole list, with the filters applied.' }),
);

/** What every `t.connection` field states about its cost. */
export function connectionCost(args: {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}) {
  return { field: 1, multiplier: args.first ?? args.last ?? limits.defaultPageSize };
}
