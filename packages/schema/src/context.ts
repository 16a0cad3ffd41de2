import type {
  Catalog,
  CatalogEvent,
  CatalogSettings,
  DiagnosticCode,
  Document,
  Locale,
  Lookup,
  Segment,
} from '@eventide/catalog';
import type { CheckStats, Finding, MqmSeverity, NamedConcept, Rule, TermOccurrence } from '@eventide/consistency';
import type { CatalogChange, ImportStep, People, Persistence, ReviewNotice, Viewer } from '@eventide/contract';

/** A review rule without its function: data only. */
export type ReviewRule = Omit<Rule, 'check'>;

/** The result of reviewing a catalogue, as plain data. The server creates it once per revision. */
export interface Review {
  /** In source order, as returned by `check`. */
  readonly findings: readonly Finding[];
  /** The rules that were run, in the order in which they are listed. */
  readonly rules: readonly ReviewRule[];
  readonly stats: CheckStats;
  /** Words with the same meaning in several locales; empty if the review was made without them. */
  readonly terms: readonly TermOccurrence[];
}

/**
 * One catalogue with the indexes that the resolvers read from; immutable. `createSnapshot` builds it once per import,
 * and the next import replaces it as a whole, so that a request never sees a mixture of two revisions.
 */
export interface CatalogSnapshot {
  readonly kind: 'Catalog';
  readonly catalog: Catalog;
  readonly settings: CatalogSettings;
  /** When each page became current; a locale may be absent where nobody knows. */
  readonly importedAt: ReadonlyMap<Locale, Date>;
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
  /** Null if the catalogue has not been reviewed. */
  readonly review: Review | null;
  /** False while the review is that of an earlier revision, without its findings on texts that have changed since. */
  readonly reviewIsCurrent: boolean;
  readonly findings: FindingIndex;
}

/** The findings of a review, indexed for the queries. Every list is in source order. */
export interface FindingIndex {
  readonly all: readonly FindingNode[];
  readonly byFingerprint: ReadonlyMap<string, FindingNode>;
  readonly bySegment: ReadonlyMap<string, readonly FindingNode[]>;
  readonly byEvent: ReadonlyMap<number, readonly FindingNode[]>;
  readonly byCode: ReadonlyMap<string, readonly FindingNode[]>;
  /** By the concept of the term base that a text departs from. */
  readonly byConcept: ReadonlyMap<string, readonly FindingNode[]>;
  /** Number of findings by rule and locale; combinations without findings are absent. */
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
  /** The segment of its first place; null if no page has its text. */
  readonly segment: SegmentNode | null;
  /** The segments of all its places, each once, without those that no page has. */
  readonly segments: readonly SegmentNode[];
}

export type AnyNode = CatalogSnapshot | EventNode | CodeNode | SegmentNode | DocumentNode | FindingNode;

/** What the resolvers need for one request. Supplied by the server. */
export interface SchemaContext {
  /** By slug, in the order in which lists of all catalogues show them. */
  readonly catalogs: ReadonlyMap<string, CatalogSnapshot>;
  /** The reader's preferred locales from `Accept-Language`, best first; empty: no preference. */
  readonly preferredLocales: readonly Locale[];
  /** Null: nobody is signed in. */
  readonly viewer: Viewer | null;
  /** Whether reading requires no account. */
  readonly readingIsOpen: boolean;
  /** Whether reading comments requires no account. */
  readonly commentsAreOpen: boolean;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal | null;
  readonly store: Persistence;
  readonly people: People;
  readonly changes: Changes;
  readonly imports: Imports;
  /**
   * Reviews a catalogue that is not there yet, such as the one an import would make. Takes seconds, off the thread that
   * answers requests; null if it cannot be reviewed.
   */
  readonly reviewOf: (catalog: Catalog) => Promise<readonly Finding[] | null>;
  /** Reads a term base out of a file, in whichever format it is. */
  readonly readTermBase: (text: string) => TermFileRead;
}

/** A term base as it was read from a file, or why it was not, and in which line. */
type TermFileRead =
  | {
      readonly kind: 'READ';
      readonly concepts: readonly NamedConcept[];
      /** The line in which each begins, from 1, in the order of the concepts. */
      readonly lines: readonly number[];
    }
  | {
      readonly kind: 'REFUSED';
      readonly fault: 'DOCTYPE' | 'MALFORMED' | 'NO_TERM' | 'OTHER_FORMAT' | 'TOO_DEEP' | 'TOO_LARGE';
      readonly line: number;
    };

/** Changes made by any process, sent once requests to this one see them. A stream ends when its reader stops. */
export interface Changes {
  catalogs(): AsyncIterable<CatalogChange>;
  reviews(): AsyncIterable<ReviewNotice>;
}

/** Progress of imports, by the ID that the caller of the import chose. */
export interface Imports {
  report(importId: string, progress: ImportStep): void;
  /** Ends after DONE. Waits if the import has not begun. */
  follow(importId: string): AsyncIterable<ImportStep>;
  /** Resolves when requests to this process see the revision. */
  visible(change: CatalogChange): Promise<void>;
}
