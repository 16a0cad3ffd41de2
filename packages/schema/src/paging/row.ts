import type { CatalogSnapshot, CodeNode, EventNode, FindingNode, SegmentNode } from '../context.ts';

/** What a list can hold, by the name of its type. */
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
