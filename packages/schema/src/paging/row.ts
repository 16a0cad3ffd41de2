import type { CatalogSnapshot, CodeNode, EventNode, FindingNode, SegmentNode } from '../context.ts';

/** The rows that a list can hold, by the name of their type. */
export interface Rows {
  readonly Event: EventNode;
  readonly DiagnosticCode: CodeNode;
  readonly Segment: SegmentNode;
  readonly Finding: FindingNode;
}

/** All rows of a type, in source order. */
export const rowsOf: { readonly [K in keyof Rows]: (snapshot: CatalogSnapshot) => readonly Rows[K][] } = {
  Event: ({ events }) => events,
  DiagnosticCode: ({ codes }) => codes,
  Segment: ({ segments }) => segments,
  Finding: ({ findings }) => findings.all,
};

/**
 * The rows of several catalogues, one after the other. The rows of a single catalogue are not copied, as there may be
 * very many.
 */
export function rowsOfAll<K extends keyof Rows>(kind: K, snapshots: readonly CatalogSnapshot[]): readonly Rows[K][] {
  const [only, ...others] = snapshots;
  return only && others.length === 0 ? rowsOf[kind](only) : snapshots.flatMap((each) => rowsOf[kind](each));
}
