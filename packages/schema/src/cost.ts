import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { SchemaContext } from './context.ts';
import { schema } from './schema.ts';

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost of an operation of a valid document, in fields resolved, as `limits.cost` counts them. Null where its variables are
 * not valid, which execution says.
 */
export function costOf({ document, operation, variables }: Asked, context: SchemaContext): number | null {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    return complexityFromQuery(alone, { schema, ctx: context, variables: { ...variables } }).complexity;
  } catch {
    return null;
  }
}
