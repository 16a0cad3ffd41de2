import type { Catalog, CatalogEvent, DiagnosticCode, Document, Locale, Lookup, Segment } from '@eventide/catalog';

/**
 * One catalogue, immutable, with the indexes the resolvers read from. Built once per import by `createSnapshot`; a new
 * import swaps the whole snapshot, so that a request never sees half of two catalogues.
 */
export interface CatalogSnapshot {
  readonly kind: 'Catalog';
  readonly catalog: Catalog;
  readonly lookup: Lookup;
  /** All in source order; documents by locale tag. */
  readonly events: readonly EventNode[];
  readonly codes: readonly CodeNode[];
  readonly segments: readonly SegmentNode[];
  readonly documents: readonly DocumentNode[];
  readonly eventById: ReadonlyMap<number, EventNode>;
  readonly codeByCode: ReadonlyMap<string, CodeNode>;
  readonly segmentByKey: ReadonlyMap<string, SegmentNode>;
  readonly documentByLocale: ReadonlyMap<Locale, DocumentNode>;
}

export interface EventNode {
  readonly kind: 'Event';
  readonly snapshot: CatalogSnapshot;
  readonly event: CatalogEvent;
  /** From 0, in source order. */
  readonly position: number;
}

export interface CodeNode {
  readonly kind: 'DiagnosticCode';
  readonly snapshot: CatalogSnapshot;
  readonly code: DiagnosticCode;
  readonly position: number;
}

export interface SegmentNode {
  readonly kind: 'Segment';
  readonly snapshot: CatalogSnapshot;
  readonly segment: Segment;
  readonly position: number;
}

export interface DocumentNode {
  readonly kind: 'Document';
  readonly snapshot: CatalogSnapshot;
  readonly document: Document;
}

export type AnyNode = CatalogSnapshot | EventNode | CodeNode | SegmentNode | DocumentNode;

/** What the resolvers need of one request. Whoever serves the schema supplies it. */
export interface SchemaContext {
  /** By slug, in the order in which lists over all catalogues show them. */
  readonly catalogs: ReadonlyMap<string, CatalogSnapshot>;
  /** The reader's languages, best first, as BCP 47 tags: the request's `Accept-Language`. Empty: no preference. */
  readonly preferredLocales: readonly Locale[];
}
