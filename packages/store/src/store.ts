import type { Locale, TextSearch } from '@eventide/catalog';
import type {
  Actor,
  ApplyImportOptions,
  AuditFilter,
  AuditPage,
  AuditPageOptions,
  CatalogRevision,
  CellKey,
  CellText,
  Comment,
  CommentOutcome,
  CurrentDocuments,
  Dismissal,
  DismissalOutcome,
  DismissalReason,
  DocumentRevision,
  FindingToDismiss,
  ImportOptions,
  ImportOutcome,
  ImportPlan,
  ImportStep,
  RecordedFinding,
  ResolvedFinding,
  Review,
  ReviewChange,
  ReviewOutcome,
  RevisionDiff,
  StoreChange,
  Suggestion,
  SuggestionDecisionOutcome,
  SuggestionOutcome,
  UndoOutcome,
} from './model.ts';
import type { Database } from './database/database.ts';

/**
 * What outlives the process. Every method answers what is committed; what a writing method has answered survives a crash.
 * Any of them throws {@link StoreError} where the database is away (UNAVAILABLE) or a statement took too long (TIMEOUT).
 */
export interface Store extends DocumentStore, ReviewStore, AuditStore, SearchStore {
  readonly kind: 'embedded' | 'server';
  /** For what stands on the same database: sign-in (`schema` has its tables) and text search. */
  readonly database: Database;
  /** Answers once the database does. */
  ping(): Promise<void>;
  /**
   * Tells the handler what anybody, in this process or another, has committed, and how imports of others get on. It survives a lost connection and says
   * RESUMED then. The answer ends it.
   */
  listen(handler: (change: StoreChange) => void): Promise<() => Promise<void>>;
  /** Tells those who listen in other processes how an import of this one gets on. On the embedded engine there are none. */
  tellProgress(importId: string, step: ImportStep): Promise<void>;
  /** The whole store as JSON Lines (docs/backup.md), of one moment. Chunks end anywhere. */
  exportBackup(): AsyncIterable<Uint8Array>;
  /**
   * Fills an empty store, all or nothing.
   * @throws StoreError NOT_EMPTY, or BAD_BACKUP naming the line.
   */
  importBackup(lines: AsyncIterable<Uint8Array>): Promise<void>;
  /** Waits for what is under way, and lets go of the lock. Closing twice is closing once. */
  close(): Promise<void>;
}

export interface DocumentStore {
  /** Slugs, sorted. */
  catalogs(): Promise<readonly string[]>;
  /** Null where there is no such catalogue. */
  currentDocuments(catalog: string): Promise<CurrentDocuments | null>;
  /** Says what {@link importDocuments} would do. Writes nothing. */
  planImport(options: ImportOptions): Promise<ImportPlan>;
  /** All files in one transaction, or none. Bytes that are current already are left alone. */
  importDocuments(options: ApplyImportOptions): Promise<ImportOutcome>;
  /** Newest first; `before`: only older revisions than this number. `first` is 1 to 100. */
  catalogRevisions(
    catalog: string,
    page: { readonly first: number; readonly before?: number },
  ): Promise<readonly CatalogRevision[]>;
  /** The versions of one locale's page, newest first; `before`: only older ones than this number. `first` is 1 to 100. */
  documentRevisions(
    catalog: string,
    locale: Locale,
    page: { readonly first: number; readonly before?: number },
  ): Promise<readonly DocumentRevision[]>;
  /** Null where there is no such revision. */
  catalogRevision(catalog: string, number: number): Promise<CatalogRevision | null>;
  /** The raw page of a document revision, byte-exact; null where there is none. */
  documentSource(documentRevisionId: string): Promise<string | null>;
  /** Text by text. Null where there is no such catalogue or revision. */
  diffRevisions(catalog: string, from: number, to: number): Promise<RevisionDiff | null>;
}

/** Readers are batched: the answers stand in the order of what was asked, as a dataloader wants it. */
export interface ReviewStore {
  reviewsOf(catalog: string, cells: readonly CellText[]): Promise<readonly Review[]>;
  /** Oldest first. */
  commentsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Comment[])[]>;
  /** Oldest first. */
  suggestionsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Suggestion[])[]>;
  /** Null where the finding is not dismissed; one that has expired is answered and says so. */
  dismissalsOf(catalog: string, fingerprints: readonly string[]): Promise<readonly (Dismissal | null)[]>;
  /** Every dismissal of a catalogue, expired ones too; by fingerprint. */
  dismissals(catalog: string): Promise<ReadonlyMap<string, Dismissal>>;
  /** How many current texts are in which state, by locale. A locale without texts is absent. */
  reviewCounts(catalog: string): Promise<ReadonlyMap<string, ReviewCounts>>;
  /** The cells whose current text is in one of the states, as `segmentKey` and `locale`. */
  cellsInState(catalog: string, states: readonly Review['state'][]): Promise<readonly CellKey[]>;

  reviewTranslations(change: {
    readonly catalog: string;
    readonly changes: readonly ReviewChange[];
    readonly actor: Actor;
  }): Promise<ReviewOutcome>;
  addComment(comment: {
    readonly catalog: string;
    readonly cell: CellText;
    readonly body: string;
    readonly actor: Actor;
  }): Promise<CommentOutcome>;
  suggestTranslation(suggestion: {
    readonly catalog: string;
    readonly cell: CellText;
    readonly markdown: string;
    readonly note?: string;
    readonly actor: Actor;
  }): Promise<SuggestionOutcome>;
  decideSuggestion(decision: {
    readonly id: string;
    /** The {@link Suggestion.version} that was seen. */
    readonly version: number;
    readonly state: 'ACCEPTED' | 'REJECTED' | 'OPEN';
    readonly actor: Actor;
  }): Promise<SuggestionDecisionOutcome>;
  dismissFindings(dismissal: {
    readonly catalog: string;
    readonly findings: readonly FindingToDismiss[];
    readonly reason: DismissalReason;
    readonly note?: string;
    readonly actor: Actor;
  }): Promise<DismissalOutcome>;
  /** Opens dismissed findings again; what is open already is left alone. */
  reopenFindings(reopening: {
    readonly catalog: string;
    readonly findings: readonly { readonly fingerprint: string; readonly version: number }[];
    readonly actor: Actor;
  }): Promise<DismissalOutcome>;

  /** Writes down what a review of a revision found: what an earlier one had and this has not is resolved from here on. */
  recordFindings(catalog: string, revision: number, findings: readonly RecordedFinding[]): Promise<void>;
  /**
   * Findings whose cause is gone, newest first. `first` is 1 to 100; `after`: only what comes behind this fingerprint.
   * Null where the finding with that fingerprint is not resolved (any more).
   */
  resolvedFindings(
    catalog: string,
    page: { readonly first: number; readonly after?: string },
  ): Promise<readonly ResolvedFinding[] | null>;
}

export type ReviewCounts = Readonly<Record<Review['state'] | 'EXPIRED', number>>;

export interface SearchStore {
  /** Searches the current texts of a catalogue; finds nothing where there is no such catalogue. */
  textSearch(catalog: string): TextSearch;
}

export interface AuditStore {
  /** Keyed by ID: what is added meanwhile moves no page. */
  auditLog(page: AuditPageOptions): Promise<AuditPage>;
  /** How many entries the filter leaves, page by page. */
  auditCount(where?: AuditFilter): Promise<number>;
  /** Takes one change back, or everything that was changed at once with it; itself a change that is written down. */
  undo(change: { readonly entryId: string } | { readonly batchId: string }, actor: Actor): Promise<UndoOutcome>;
}
