import { parseWithinLimits, schema } from '@eventide/schema';
import { type DocumentNode, GraphQLError, validate } from 'graphql';
import { BoundedCache } from '../http/bounded-cache.ts';

/** A document that can be executed, or why it cannot. */
export type Prepared =
  { readonly document: DocumentNode; readonly errors: null } | { readonly errors: readonly unknown[] };

/** Parses and validates documents, each text once as long as it is remembered. Bounded by size: a text may be long, and a tree is longer. */
export function createDocuments(): (text: string) => Prepared {
  const prepared = new BoundedCache<Prepared>({
    entries: 1_000,
    size: 1_000_000,
    sizeOf: (_prepared, text) => text.length,
  });
  return (text) => {
    const before = prepared.get(text);
    if (before) return before;
    const made = prepare(text);
    prepared.set(text, made);
    return made;
  };
}

function prepare(text: string): Prepared {
  try {
    const document = parseWithinLimits(text);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document, errors: null };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [error] };
  }
}
