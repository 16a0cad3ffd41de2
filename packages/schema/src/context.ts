import type { Catalog, CatalogEvent, DiagnosticCode, Document, Locale, Lookup, Segment } from '@eventide/catalog';
import type { CheckStats, Finding, MqmSeverity, Rule, TermOccurrence } from '@eventide/consistency';
import type { CatalogChange, ImportStep, People, Persistence, ReviewNotice, Viewer } from '@eventide/contract';

/** A review rule as data: everything but its function. */
export type ReviewRule = Omit<Rule, 'check'>;

/** What the review of a catalogue found, as plain data: made once by whoever serves the schema. */
export interface Review {
  /** In source order, as `check` gives them. */
  readonly findings: readonly Finding[];
  /** The rules that were run, in the order in which lists show them. */
  readonly rules: readonly ReviewRule[];
  readonly stats: CheckStats;
  /** Words that say the same in several languages; none where the review was made without them. */
  readonly terms: readonly TermOccurrence[];
}

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
  /** Null where the catalogue was not reviewed. */
  readonly review: Review | null;
  /** False while the review is that of an earlier import: findings on texts that have changed since are left out. */
  readonly reviewIsCurrent: boolean;
  readonly findings: FindingIndex;
}

/** The findings of a review, by what they are asked for by; all in source order. */
export interface FindingIndex {
  readonly all: readonly FindingNode[];
  readonly byFingerprint: ReadonlyMap<string, FindingNode>;
  readonly bySegment: ReadonlyMap<string, readonly FindingNode[]>;
  readonly byEvent: ReadonlyMap<number, readonly FindingNode[]>;
  readonly byCode: ReadonlyMap<string, readonly FindingNode[]>;
  /** How the findings spread over rules and locales; what has none is absent. */
  readonly matrix: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly ruleId: string;
  /** Null: defects of the source. */
  readonly locale: Locale | null;
  readonly count: number;
  readonly maxSeverity: MqmSeverity;
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

export interface FindingNode {
  readonly kind: 'Finding';
  readonly snapshot: CatalogSnapshot;
  readonly finding: Finding;
  readonly rule: ReviewRule;
  /** From 0, in source order. */
  readonly position: number;
  /** What the finding is at; null where no page has such a text, so that nothing can be fetched for its key. */
  readonly segment: SegmentNode | null;
}

export type AnyNode = CatalogSnapshot | EventNode | CodeNode | SegmentNode | DocumentNode | FindingNode;

/** What the resolvers need of one request. Whoever serves the schema supplies it. */
export interface SchemaContext {
  /** By slug, in the order in which lists over all catalogues show them. */
  readonly catalogs: ReadonlyMap<string, CatalogSnapshot>;
  /** The reader's languages, best first, as BCP 47 tags: the request's `Accept-Language`. Empty: no preference. */
  readonly preferredLocales: readonly Locale[];
  /** Null: nobody is signed in. */
  readonly viewer: Viewer | null;
  /** Whether someone who is not signed in may read. */
  readonly readingIsOpen: boolean;
  readonly store: Persistence;
  readonly people: People;
  readonly changes: Changes;
  readonly imports: Imports;
}

/** What has changed, in this process or another, once requests see it. A stream ends when its reader stops. */
export interface Changes {
  catalogs(): AsyncIterable<CatalogChange>;
  reviews(): AsyncIterable<ReviewNotice>;
}

/** How imports get on, by the ID that who imports has chosen. */
export interface Imports {
  report(importId: string, progress: ImportStep): void;
  /** Ends after DONE. An import that has not begun is waited for. */
  follow(importId: string): AsyncIterable<ImportStep>;
  /** Resolves once requests to this process see the revision. */
  visible(change: CatalogChange): Promise<void>;
}
