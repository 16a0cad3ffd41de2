import {
  createLookup,
  createTextSearch,
  type Catalog,
  type CatalogSettings,
  type Locale,
  type TextSearch,
} from '@eventide/catalog';
import type { CatalogSnapshot, CodeNode, DocumentNode, EventNode, Review, SegmentNode } from './context.ts';
import { createFindingIndex } from './finding/index-findings.ts';

interface SnapshotOptions {
  readonly reviewIsCurrent?: boolean;
  readonly texts?: TextSearch;
  readonly settings?: CatalogSettings;
  readonly importedAt?: ReadonlyMap<Locale, Date>;
}

const noSettings: CatalogSettings = {
  ...{ name: null, source: null, publicAddress: null },
  ...{ eventProviders: [], logNames: [] },
};

/**
 * A catalogue with the indexes that the resolvers read from, built once so that requests need not. Without a review it
 * has no rules, findings or scores. Without `texts` its texts are searched in memory.
 */
export function createSnapshot(
  catalog: Catalog,
  review: Review | null = null,
  {
    reviewIsCurrent = true,
    texts = createTextSearch(catalog),
    settings = noSettings,
    importedAt = new Map(),
  }: SnapshotOptions = {},
): CatalogSnapshot {
  const findings = createFindingIndex();
  const events: EventNode[] = [];
  const codes: CodeNode[] = [];
  const segments: SegmentNode[] = [];
  const documents: DocumentNode[] = [];
  const eventById = new Map<number, EventNode>();
  const codeByCode = new Map<string, CodeNode>();
  const segmentByKey = new Map<string, SegmentNode>();
  const documentByLocale = new Map<string, DocumentNode>();
  const snapshot: CatalogSnapshot = {
    kind: 'Catalog',
    catalog,
    settings,
    importedAt,
    lookup: createLookup(catalog, { texts, source: settings }),
    events,
    codes,
    segments,
    documents,
    eventById,
    codeByCode,
    segmentByKey,
    documentByLocale,
    review,
    reviewIsCurrent,
    findings,
  };
  for (const [position, event] of catalog.events.entries()) {
    const node: EventNode = { kind: 'Event', snapshot, event, position };
    events.push(node);
    eventById.set(event.eventId, node);
  }
  for (const [position, code] of catalog.codes.entries()) {
    const node: CodeNode = { kind: 'DiagnosticCode', snapshot, code, position };
    codes.push(node);
    codeByCode.set(code.code, node);
  }
  for (const [position, segment] of catalog.segments.entries()) {
    const node: SegmentNode = { kind: 'Segment', snapshot, segment, position };
    segments.push(node);
    segmentByKey.set(segment.key, node);
  }
  for (const locale of catalog.locales) {
    const document = catalog.documents.get(locale);
    if (!document) continue;
    const node: DocumentNode = { kind: 'Document', snapshot, document };
    documents.push(node);
    documentByLocale.set(locale, node);
  }
  if (review) findings.add(review, snapshot);
  return snapshot;
}
