import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { type ComplexityErrorKind } from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Locale } from '@eventide/catalog';
import { refuseAccess, scopesOf, type Scopes } from './access/scopes.ts';
import type { SchemaContext } from './context.ts';
import { limitError, type LimitCode } from './errors/limit-error.ts';
import { limits } from './limits.ts';
import { searchCost } from './lookup/search-cost.ts';

/** A connection counts the cost of its rows by `first` or `last`; the lists in it must not count them again. */
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
    // Without this, a subscription without permission would start, and every event would fail.
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
    // Both are defined in node/root.ts, with an error code of their own for malformed IDs.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'An object that can be fetched again by its ID.' },
    idFieldOptions: { description: 'Stable across imports and servers. Opaque: do not parse it.' },
    pageInfoTypeOptions: { description: 'The position of a page in its list.' },
    hasNextPageFieldOptions: { description: 'True if rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'True if there are rows before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
    pageInfoFieldOptions: { description: 'The position of this page in the list.' },
    cursorFieldOptions: { description: 'Pass it as `after` or `before` to continue from this row.' },
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
  t.exposeInt('totalCount', { description: 'Number of rows in the whole list, with the filters applied.' }),
);

interface PageSize {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}

/** The cost of a `t.connection` field. */
export function connectionCost(args: PageSize) {
  return { field: 1, multiplier: args.first ?? args.last ?? limits.defaultPageSize };
}

interface Searched extends PageSize {
  readonly catalog?: string | null | undefined;
  readonly where?: { readonly text?: string | null | undefined } | null | undefined;
}

/** The cost of a `t.connection` field over whole catalogues, whose rows may be filtered by a text. */
export function searchedConnectionCost(args: Searched, context: SchemaContext) {
  const { field, multiplier } = connectionCost(args);
  return { field: field + searchCost(args.where?.text, args.catalog, context), multiplier };
}
