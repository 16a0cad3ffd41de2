import type { Locale, PageProblem } from '@eventide/catalog';
import type { Actor } from './people.ts';
import type { CatalogRevision, SegmentChange } from './revision.ts';

export interface ImportFile {
  /** The file's name, shown in errors and stored with the revision. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportErrorCode =
  'NOT_UTF8' | 'TOO_LARGE' | 'NOT_MARKDOWN' | 'BAD_PAGE' | 'LOCALE_MISSING' | 'DUPLICATE_LOCALE';

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

/** What an import would do, file by file. Nothing is imported while `errors` has an entry. */
export interface ImportPlan {
  readonly catalog: string;
  /** The catalogue revision that the plan is based on; 0 if the catalogue does not exist yet. */
  readonly baseRevision: number;
  /** The files that can be read, in the order given. */
  readonly files: readonly FilePlan[];
  readonly errors: readonly ImportFileError[];
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
  readonly catalog: string;
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
