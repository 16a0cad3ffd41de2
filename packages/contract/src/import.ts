import type { Catalog, Locale, PageProblem } from '@eventide/catalog';
import type { CellKey } from './cell.ts';
import type { Actor, Author } from './people.ts';
import type { ReviewState } from './review.ts';
import type { CatalogRevision, SegmentChange } from './revision.ts';

export interface ImportFile {
  /** The file's name or path, shown in errors and stored with the revision. Its folders may name the locale. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The locale, where neither the page nor its path says it. */
  readonly locale?: Locale | null;
  /** Whether the page is the source; unless told, the page itself is asked. */
  readonly isSource?: boolean | null;
}

/** OTHER_ARTICLE: the page shares less than half of its rows with the catalogue; `data` has the numbers. */
export type ImportErrorCode =
  | 'NOT_UTF8'
  | 'TOO_LARGE'
  | 'TOO_COMPLEX'
  | 'TIMEOUT'
  | 'NOT_MARKDOWN'
  | 'BAD_PAGE'
  | 'LOCALE_MISSING'
  | 'LOCALE_UNKNOWN'
  | 'DUPLICATE_LOCALE'
  | 'OTHER_ARTICLE';

/** Why a file cannot be imported. `formatPageError` words it. */
export interface ImportFileError extends PageProblem {
  readonly code: ImportErrorCode;
}

/** What importing one file would do. */
export interface FilePlan {
  readonly file: string;
  readonly locale: Locale;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  readonly status: 'NEW_LOCALE' | 'CHANGED' | 'UNCHANGED';
  /** In source order. Empty if UNCHANGED, or if only bytes outside the segments differ. */
  readonly segments: readonly SegmentChange[];
}

/** A text that keeps its place in a page and gets another key, because other pages of the catalogue change. */
export interface KeyChange {
  readonly locale: Locale;
  /** Null: it had none. */
  readonly before: string | null;
  /** Null: it has none any more. */
  readonly after: string | null;
}

/** A decision that ends because its text changes or goes away. */
export interface ExpiringDecision extends CellKey {
  readonly state: Exclude<ReviewState, 'UNREVIEWED'>;
  readonly at: Date;
  readonly by: Author;
}

/** What an import would do, file by file. Nothing is imported while `errors` has an entry. */
export interface ImportPlan {
  /** The catalogue that the pages belong to; with OTHER_ARTICLE among the errors, the one they were compared with. */
  readonly catalog: string;
  /** True if the import would make this catalogue. */
  readonly isNewCatalog: boolean;
  /** The catalogue revision that the plan is based on; 0 if the catalogue does not exist yet. */
  readonly baseRevision: number;
  /** The files that can be read, in the order given. */
  readonly files: readonly FilePlan[];
  readonly errors: readonly ImportFileError[];
  /** In source order, locale by locale. */
  readonly expiring: readonly ExpiringDecision[];
  /** How many dismissals of findings would end with their texts. */
  readonly expiringDismissals: number;
  /** In pages that are not imported, in source order. */
  readonly keyChanges: readonly KeyChange[];
  /** The catalogue as it would be; null if nothing would change. */
  readonly after: Catalog | null;
}

export interface ImportProgress {
  readonly phase: 'READING' | 'ALIGNING' | 'WRITING';
  /** Counted in files while READING, in texts while WRITING. */
  readonly done: number;
  readonly total: number;
}

/** Progress of an import, or DONE when it has ended with whatever result. */
export type ImportStep = ImportProgress | { readonly phase: 'DONE'; readonly done: number; readonly total: number };

export interface ImportOptions {
  /** Null: the catalogue that the pages share most rows and headings with. A name that is not there yet makes a new one. */
  readonly catalog: string | null;
  readonly files: readonly ImportFile[];
  /** Size limit of one file in bytes; 5,000,000 by default. */
  readonly maxBytes?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ApplyImportOptions extends ImportOptions {
  readonly actor: Actor;
  /** The import ends in CONFLICT if this is not the current revision. Without it, any revision is fine. */
  readonly baseRevision?: number;
}

/** UNCHANGED: every file was current already. Only IMPORTED writes anything. */
export type ImportOutcome =
  | { readonly kind: 'IMPORTED'; readonly revision: CatalogRevision; readonly plan: ImportPlan }
  | { readonly kind: 'UNCHANGED'; readonly plan: ImportPlan }
  | { readonly kind: 'REFUSED'; readonly plan: ImportPlan }
  | { readonly kind: 'CONFLICT'; readonly plan: ImportPlan; readonly currentRevision: number };

export interface ImportStore {
  /** What {@link importDocuments} would do. Writes nothing. */
  planImport(options: ImportOptions): Promise<ImportPlan>;
  /** Imports all files in one transaction, or none. Files whose bytes are current already are left alone. */
  importDocuments(options: ApplyImportOptions): Promise<ImportOutcome>;
}
