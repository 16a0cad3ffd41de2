import type { AlignOptions, CatalogSettings, Document, Locale, TextSearch } from '@eventide/catalog';
import type {
  CommentStore,
  DismissalStore,
  FindingStore,
  ImportStep,
  ImportStore,
  Persistence,
  RecordedFinding,
  RemovalStore,
  ReviewStore,
  RevisionStore,
  StoreChange,
  SuggestionStore,
} from '@eventide/contract';
import type { Database } from './database/database.ts';
import type { DeliveryQueue } from './webhooks/webhook-store.ts';

/**
 * The store: what the schema asks of it, and what only the program that opens it uses. Every method throws
 * {@link StoreError} if the database cannot be reached (UNAVAILABLE) or a statement takes too long (TIMEOUT).
 */
export interface Store extends Persistence, DocumentStore, DeskStore, SearchStore, DeliveryQueue {
  readonly kind: 'embedded' | 'server';
  /** For other code on the same database: sign-in (`schema` has its tables) and text search. */
  readonly database: Database;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /**
   * Calls the handler for every commit, by this process or another, and for progress of imports in other processes.
   * Reconnects if the connection is lost, and then sends RESUMED.
   * @returns a function that stops it.
   */
  listen(handler: (change: StoreChange) => void): Promise<() => Promise<void>>;
  /** Sends a step of an import to listeners in other processes. The embedded engine has no other processes. */
  tellProgress(importId: string, step: ImportStep): Promise<void>;
  /** The whole store at one moment, as JSON Lines (docs/backup.md). A chunk may end within a line. */
  exportBackup(): AsyncIterable<Uint8Array>;
  /**
   * Fills an empty store with the whole backup, or with nothing.
   * @throws StoreError NOT_EMPTY, or BAD_BACKUP with the number of the line.
   */
  importBackup(lines: AsyncIterable<Uint8Array>): Promise<void>;
  /** Waits for running statements, then releases the lock. May be called more than once. */
  close(): Promise<void>;
}

/** The current pages of a catalogue: parsed, not yet aligned, as `alignCatalog` takes them. */
interface CurrentDocuments {
  readonly catalog: string;
  readonly revision: number;
  /** Sorted by locale; empty once all have been removed. */
  readonly documents: readonly Document[];
  /** For `alignCatalog`. */
  readonly options: AlignOptions;
  readonly settings: CatalogSettings;
  readonly importedAt: ReadonlyMap<Locale, Date>;
}

export interface DocumentStore extends ImportStore, RemovalStore, RevisionStore {
  /** Slugs of the catalogues that have a page, sorted. */
  catalogs(): Promise<readonly string[]>;
  /** Null if there is no such catalogue. */
  currentDocuments(catalog: string): Promise<CurrentDocuments | null>;
  /** Sets what is known of a catalogue beside its pages, before or after its first import. Seen at the next start. */
  configureCatalog(catalog: string, settings: CatalogSettings): Promise<void>;
}

/** Everything about the review of texts and findings. */
export interface DeskStore extends ReviewStore, CommentStore, SuggestionStore, DismissalStore, FindingStore {
  /**
   * Records the findings of a catalogue revision; earlier findings that are not among them are resolved as of this revision.
   * Does nothing if the catalogue has a newer revision.
   * @param kept the whole review, to be read at the next start; without it none is kept.
   */
  recordFindings(
    catalog: string,
    revision: number,
    findings: readonly RecordedFinding[],
    kept?: KeptReview,
  ): Promise<void>;
  /** The content of the review that was recorded last, if it is of this revision and has this fingerprint. */
  keptReview(catalog: string, revision: number, fingerprint: string): Promise<Uint8Array | null>;
}

/** A review as whoever reviewed wants it back; the store does not look into it. */
export interface KeptReview {
  /** Differs wherever the review of the same revision might. */
  readonly fingerprint: string;
  readonly content: Uint8Array;
}

export interface SearchStore {
  /** Searches the current texts of a catalogue; finds nothing if there is no such catalogue. */
  textSearch(catalog: string): TextSearch;
}
