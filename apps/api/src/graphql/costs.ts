import { costOf, type SchemaContext } from '@eventide/schema';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { BoundedCache } from '../http/bounded-cache.ts';

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** Costs that are remembered of one operation: one for each set of variables, of which a client has few. */
const remembered = { entries: 100, size: 20_000 };

/**
 * What operations cost, for the metrics: worked out once for each operation, its variables and the state of the catalogues,
 * whose sizes it depends on.
 */
export function createCosts(): (asked: Asked, context: SchemaContext) => number | null {
  let of: SchemaContext['catalogs'] | null = null;
  let costs = new WeakMap<OperationDefinitionNode, BoundedCache<{ readonly cost: number | null }>>();
  return ({ document, operation, variables }, context) => {
    if (of !== context.catalogs) {
      of = context.catalogs;
      costs = new WeakMap();
    }
    let known = costs.get(operation);
    if (!known) costs.set(operation, (known = new BoundedCache({ ...remembered, sizeOf: (_, key) => key.length })));
    const key = variables === null ? '' : JSON.stringify(variables);
    const before = known.get(key);
    if (before) return before.cost;
    const cost = costOf({ document, operation, variables: variables ?? {} }, context);
    known.set(key, { cost });
    return cost;
  };
}
