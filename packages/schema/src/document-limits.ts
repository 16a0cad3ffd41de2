import { Kind, parse, type DocumentNode, type SelectionSetNode, type Source } from 'graphql';
import { limitError } from './errors/limit-error.ts';
import { limits } from './limits.ts';

/** About how many items each list of the schema's own description has; none is multiplied out by a real count. */
const listSizes: Readonly<Record<string, number>> = {
  types: 200,
  fields: 10,
  inputFields: 8,
  enumValues: 8,
  args: 3,
  possibleTypes: 4,
  interfaces: 1,
  directives: 6,
};

interface Measure {
  /** Fields selected, with fragments expanded. */
  readonly fields: number;
  /** `__typename`, which clients add to every selection. */
  readonly typenames: number;
  /** Below `__schema` and `__type`: fields selected, levels, and fields in the answer. */
  readonly described: { readonly fields: number; readonly depth: number; readonly cost: number };
}

const nothing: Measure = { fields: 0, typenames: 0, described: { fields: 0, depth: 0, cost: 0 } };

/**
 * Parses a document and refuses one that would take long to validate, or to describe the schema by: the cost of a query's
 * own fields is known only later, with its variables.
 * @throws GraphQLError `TOKEN_LIMIT` (after formatting), `BREADTH_LIMIT`, `DEPTH_LIMIT`, `COST_LIMIT`, or a syntax error.
 */
export function parseWithinLimits(source: string | Source, options: object = {}): DocumentNode {
  const document = parse(source, { ...options, maxTokens: limits.tokens });
  const measure = measurer(document);
  // Fragments as well, used or not: each is validated by itself.
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const describes = definition.kind === Kind.FRAGMENT_DEFINITION && isOfSchema(definition.typeCondition.name.value);
    requireWithin(measure(definition.selectionSet, describes));
  }
  return document;
}

function requireWithin({ fields, typenames, described }: Measure): void {
  const refuse = (code: 'BREADTH_LIMIT' | 'COST_LIMIT' | 'DEPTH_LIMIT', measured: number, limit: number): void => {
    if (measured > limit) throw limitError(code, { measured, limit, cost: fields + described.cost });
  };
  refuse('BREADTH_LIMIT', fields, limits.breadth);
  refuse('BREADTH_LIMIT', typenames, 2 * limits.breadth);
  refuse('DEPTH_LIMIT', described.depth, limits.introspectionDepth);
  refuse('BREADTH_LIMIT', described.fields, 2 * limits.breadth);
  refuse('COST_LIMIT', described.cost, limits.introspectionCost);
}

function measurer(document: DocumentNode) {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const known = new Map<string, Measure>();

  const measureFragment = (name: string, describes: boolean): Measure => {
    const key = `${name} ${describes}`;
    const before = known.get(key);
    if (before) return before;
    const fragment = fragments.get(name);
    // A fragment within itself counts once; validation refuses it.
    known.set(key, nothing);
    const found = fragment ? measure(fragment.selectionSet, describes) : nothing;
    known.set(key, found);
    return found;
  };

  const measure = ({ selections }: SelectionSetNode, describes: boolean): Measure => {
    let [fields, typenames, width, depth, cost] = [0, 0, 0, 0, 0];
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const within =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value, describes)
            : measure(selection.selectionSet, describes);
        fields += within.fields;
        typenames += within.typenames;
        width += within.described.fields;
        depth = Math.max(depth, within.described.depth);
        cost += within.described.cost;
        continue;
      }
      const name = selection.name.value;
      if (name === '__typename') {
        typenames++;
        continue;
      }
      const isDescribing = describes || name === '__schema' || name === '__type';
      const below = selection.selectionSet ? measure(selection.selectionSet, isDescribing) : nothing;
      typenames += below.typenames;
      fields += below.fields + (isDescribing ? 0 : 1);
      width += below.described.fields + (isDescribing ? 1 : 0);
      depth = Math.max(depth, below.described.depth + (isDescribing ? 1 : 0));
      cost += isDescribing ? 1 + (listSizes[name] ?? 1) * below.described.cost : below.described.cost;
    }
    return { fields, typenames, described: { fields: width, depth, cost } };
  };

  return measure;
}

const isOfSchema = (typeName: string): boolean => typeName.startsWith('__');
