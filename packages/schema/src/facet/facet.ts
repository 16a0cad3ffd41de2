import { builder } from '../builder.ts';

interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** One predicate per filter that is set, so that a facet can omit its own. */
export type Conditions<Node, Name extends string> = Readonly<Partial<Record<Name, (node: Node) => boolean>>>;

/** The rows of a list before filtering, and the filters. */
export interface Narrowing<Node, Name extends string> {
  readonly all: readonly Node[];
  readonly conditions: Conditions<Node, Name>;
}

export const FacetCountRef = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'How many rows match one value of a filter.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as in the filter.' }),
    count: t.exposeInt('count', {
      description: 'Number of rows with the value, with all other filters applied. Values with 0 rows are listed too.',
    }),
  }),
});

/** Facets cost the same whatever the size of the page. */
export const perFacet = { field: 1, multiplier: 1 } as const;

/** The rows that satisfy all conditions, in their original order. */
export function narrowed<Node, Name extends string>(
  { all, conditions }: Narrowing<Node, Name>,
  except?: Name,
): readonly Node[] {
  const tests = Object.entries<((node: Node) => boolean) | undefined>(conditions)
    .filter(([name]) => name !== except)
    .flatMap(([, test]) => test ?? []);
  return tests.length === 0 ? all : all.filter((node) => tests.every((test) => test(node)));
}

/**
 * Number of rows per value, in the order of `values`, with all filters applied except the facet's own. A row may have
 * several values.
 */
export function facetCounts<Node, Name extends string>(
  narrowing: Narrowing<Node, Name>,
  own: Name,
  values: Iterable<string>,
  valuesOf: (node: Node) => readonly string[],
): readonly FacetCount[] {
  const tally = new Map<string, number>();
  for (const node of narrowed(narrowing, own)) {
    for (const value of valuesOf(node)) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return [...values].map((value) => ({ value, count: tally.get(value) ?? 0 }));
}
