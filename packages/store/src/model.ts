import type { Document, Locale, Provenance, SegmentKind } from '@eventide/catalog';

/** What a person may do; each role may do what the one before it may. */
export type Role = 'viewer' | 'reviewer' | 'admin';

/** Who makes a change. `id` and `role` are null for the program itself (seeding, migration). */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
  readonly role: Role | null;
}

/** Who made a change, as it was written down then: a later change of name leaves it. */
export type Author = Pick<Actor, 'id' | 'name'>;

/** The place of one text: a segment in one locale. */
export interface CellKey {
  readonly segmentKey: string;
  readonly locale: Locale;
}

/** A text someone looked at. */
export interface CellText extends CellKey {
  /** {@link hashText} of the text that was looked at: lower-case hex. */
  readonly textHash: string;
}

// ---------------------------------------------------------------------------------------------------- documents

export interface ImportFile {
  /** The file's name, shown in errors and kept with the revision. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportErrorCode =
  'NOT_UTF8' | 'TOO_LARGE' | 'NOT_MARKDOWN' | 'BAD_PAGE' | 'LOCALE_MISSING' | 'DUPLICATE_LOCALE';

/** Why a file cannot be imported. */
export interface ImportFileError {
  readonly file: string;
  readonly code: ImportErrorCode;
  /** What is wrong, where, and what to do; a whole sentence, English. */
  readonly message: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
}

/** One text that differs between two states of a catalogue. Texts are the Markdown as written. */
export interface SegmentChange extends CellKey {
  readonly kind: SegmentKind;
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED';
  /** Null where ADDED. */
  readonly before: string | null;
  /** Null where REMOVED. */
  readonly after: string | null;
}

/** What importing one file would do. */
export interface FilePlan {
  readonly file: string;
  readonly locale: Locale;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  readonly status: 'NEW_LOCALE' | 'CHANGED' | 'UNCHANGED';
  /** In source order. Empty where UNCHANGED, and where only bytes outside every segment differ. */
  readonly segments: readonly SegmentChange[];
}

/** What an import would do, file by file. Nothing is applied while `errors` has an entry. */
export interface ImportPlan {
  readonly catalog: string;
  /** The catalogue revision the plan was made against; 0 where the catalogue does not exist yet. */
  readonly baseRevision: number;
  /** The files that can be read, in the order given. */
  readonly files: readonly FilePlan[];
  readonly errors: readonly ImportFileError[];
}

export interface ImportProgress {
  readonly phase: 'READING' | 'ALIGNING' | 'WRITING';
  /** Files where READING, texts where WRITING. */
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly catalog: string;
  readonly files: readonly ImportFile[];
  /** Limit of one file; 5,000,000 unless told. */
  readonly maxBytes?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ApplyImportOptions extends ImportOptions {
  readonly actor: Actor;
  /** Refuses with CONFLICT where the catalogue has moved on since; absent: import upon whatever is there. */
  readonly baseRevision?: number;
}

/** UNCHANGED: the same bytes were there already, nothing was written. REFUSED and CONFLICT: nothing was written. */
export type ImportOutcome =
  | { readonly kind: 'IMPORTED'; readonly revision: CatalogRevision; readonly plan: ImportPlan }
  | { readonly kind: 'UNCHANGED'; readonly plan: ImportPlan }
  | { readonly kind: 'REFUSED'; readonly plan: ImportPlan }
  | { readonly kind: 'CONFLICT'; readonly plan: ImportPlan; readonly currentRevision: number };

/** One version of one locale's page. */
export interface DocumentRevision {
  readonly id: string;
  readonly catalog: string;
  readonly locale: Locale;
  /** From 1, within catalogue and locale. */
  readonly number: number;
  readonly file: string;
  readonly title: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly provenance: Provenance;
  readonly at: Date;
  readonly by: Author;
}

/** One state of a catalogue: which version of each locale's page was current. */
export interface CatalogRevision {
  readonly catalog: string;
  /** From 1. */
  readonly number: number;
  /** `Catalog.revision` of the content: equal exactly where the content is. */
  readonly contentHash: string;
  readonly at: Date;
  readonly by: Author;
  /** What differs from the revision before; a locale removed is in `removed`. */
  readonly added: readonly Locale[];
  readonly changed: readonly Locale[];
  readonly removed: readonly Locale[];
  /** How many texts differ from the revision before. */
  readonly segmentsChanged: number;
  /** What was current, sorted by locale. */
  readonly documents: readonly DocumentRevision[];
}

/** What is current: parsed, not yet aligned, as `alignCatalog` takes it. */
export interface CurrentDocuments {
  readonly catalog: string;
  readonly revision: number;
  /** Sorted by locale. */
  readonly documents: readonly Document[];
}

/** What differs between two revisions of a catalogue. */
export interface RevisionDiff {
  readonly catalog: string;
  readonly from: number;
  readonly to: number;
  /** In source order, locale by locale. */
  readonly segments: readonly SegmentChange[];
}

// ------------------------------------------------------------------------------------------------------- review

export type ReviewState = 'UNREVIEWED' | 'APPROVED' | 'CHANGES_REQUESTED';

/** The state of one text, as of now. */
export interface Review extends CellText {
  readonly catalog: string;
  readonly state: ReviewState;
  /** What a change has to name; 0 where nobody has decided on this text yet. */
  readonly version: number;
  /** Null where nobody has decided on this text yet. */
  readonly at: Date | null;
  readonly by: Author | null;
  /** The last decision on an earlier text of the same cell, where there is none on this one. */
  readonly expired: ExpiredReview | null;
}

export interface ExpiredReview {
  readonly state: Exclude<ReviewState, 'UNREVIEWED'>;
  readonly textHash: string;
  readonly at: Date;
  readonly by: Author;
}

export interface ReviewChange extends CellText {
  readonly state: ReviewState;
  /** The {@link Review.version} that was seen. */
  readonly version: number;
}

/** TEXT_CHANGED: the page has another text now. GONE: the page has no such text. VERSION: someone else decided. */
export interface ReviewConflict extends CellText {
  readonly reason: 'VERSION' | 'TEXT_CHANGED' | 'GONE';
  /** What is there now; null where GONE. Its `textHash` is the current text's. */
  readonly current: Review | null;
}

/** All or nothing: with one conflict nothing is written. `batchId` undoes the change as a whole; null: nothing differed. */
export type ReviewOutcome =
  | { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly reviews: readonly Review[] }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly ReviewConflict[] };

export interface Comment extends CellText {
  readonly id: string;
  readonly catalog: string;
  /** Markdown, as typed. */
  readonly body: string;
  readonly at: Date;
  readonly by: Author;
}

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** A better text for a cell, in Markdown as the page would have it. `textHash`: the text it would replace. */
export interface Suggestion extends CellText {
  readonly id: string;
  readonly catalog: string;
  readonly markdown: string;
  readonly note: string | null;
  readonly state: SuggestionState;
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  readonly decidedAt: Date | null;
  readonly decidedBy: Author | null;
}

export type CommentOutcome =
  | { readonly kind: 'ADDED'; readonly comment: Comment; readonly batchId: string }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly ReviewConflict[] };

export type SuggestionOutcome =
  | { readonly kind: 'SAVED'; readonly suggestion: Suggestion; readonly batchId: string }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly ReviewConflict[] };

export type SuggestionDecisionOutcome =
  | { readonly kind: 'SAVED'; readonly suggestion: Suggestion; readonly batchId: string }
  /** `current` is null where there is no such suggestion. */
  | { readonly kind: 'CONFLICT'; readonly current: Suggestion | null };

export type DismissalReason = 'FALSE_POSITIVE' | 'INTENDED' | 'WONT_FIX' | 'DUPLICATE' | 'OTHER';

/** A finding that someone waved through. */
export interface Dismissal {
  readonly catalog: string;
  readonly fingerprint: string;
  readonly segmentKey: string;
  /** Null: a finding on the source, in every locale. */
  readonly locale: Locale | null;
  readonly reason: DismissalReason;
  readonly note: string | null;
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** The text of its cell has changed since: the finding is open again. */
  readonly expired: boolean;
}

/** `version`: the {@link Dismissal.version} that was seen, 0 where there was none (or it was reopened). */
export interface FindingToDismiss {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly locale: Locale | null;
  readonly version: number;
  /**
   * Hashes of what the segment said, by locale, when the finding was made: where it says something else by now, the dismissal
   * has expired. Absent: it is about what is said now.
   */
  readonly seen?: ReadonlyMap<Locale, string>;
}

export interface DismissalConflict {
  readonly fingerprint: string;
  /** What is there now; null: the finding is open. `version` is what a new try has to name. */
  readonly current: Dismissal | null;
  readonly version: number;
}

/** All or nothing. NOTE_MISSING: the reason OTHER wants a note. */
export type DismissalOutcome =
  | { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly DismissalConflict[] }
  | { readonly kind: 'NOTE_MISSING' };

/** What the store keeps of a finding that a review of a catalogue revision computed. */
export interface RecordedFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly mqmSeverity: string;
  readonly segmentKey: string;
  readonly locale: Locale | null;
  readonly message: string;
}

/** A finding that was computed once and is no longer: its cause is gone. Revisions are the catalogue's. */
export interface ResolvedFinding extends RecordedFinding {
  readonly firstRevision: number;
  /** The first revision without it. */
  readonly resolvedRevision: number;
}

// -------------------------------------------------------------------------------------------------------- audit

export type AuditAction =
  'IMPORT' | 'REVIEW' | 'COMMENT' | 'SUGGEST' | 'DECIDE_SUGGESTION' | 'DISMISS' | 'REOPEN' | 'ROLE' | 'TOKEN' | 'UNDO';

/** What a change was made on. Null where the kind of change has none. */
export interface AuditSubject {
  readonly catalog: string | null;
  readonly segmentKey: string | null;
  readonly locale: Locale | null;
  /** A finding's fingerprint, the ID of a comment, suggestion, user or token, or a catalogue revision's number. */
  readonly id: string | null;
}

/** One change. Entries are never altered nor removed: the database refuses it. */
export interface AuditEntry {
  /** Decimal, growing. */
  readonly id: string;
  /** What was changed at once shares it. */
  readonly batchId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  /** The state before and after, as plain JSON; null: there was, or is, none. */
  readonly before: unknown;
  readonly after: unknown;
  /** The entry this one takes back. */
  readonly undoes: string | null;
}

export interface AuditFilter {
  readonly catalog?: string;
  readonly segmentKey?: string;
  readonly locale?: Locale;
  readonly actorId?: string;
  readonly actions?: readonly AuditAction[];
  readonly batchId?: string;
  /** At or after, before. */
  readonly from?: Date;
  readonly until?: Date;
}

export interface AuditPageOptions {
  readonly where?: AuditFilter;
  /** 1 to 100. */
  readonly first: number;
  /** The ID of the last entry seen: what comes is older. */
  readonly after?: string;
}

/** Newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
}

/** CONFLICT: the state has changed since, so that taking back would overwrite someone. NOT_UNDOABLE says why. */
export type UndoOutcome =
  | { readonly kind: 'UNDONE'; readonly batchId: string; readonly entries: readonly AuditEntry[] }
  | { readonly kind: 'CONFLICT'; readonly entryId: string; readonly message: string }
  | { readonly kind: 'NOT_UNDOABLE'; readonly message: string }
  | { readonly kind: 'NOT_FOUND' };

// ------------------------------------------------------------------------------------------------------- change

/** How far an import has come, or that it is over. */
export type ImportStep = ImportProgress | { readonly phase: 'DONE'; readonly done: number; readonly total: number };

/** What every process that listens is told: of a commit after it, of an import while it goes on. */
export type StoreChange =
  | { readonly kind: 'CATALOG'; readonly catalog: string; readonly revision: number }
  /** `segmentKeys`: null where there are too many to name. */
  | {
      readonly kind: 'REVIEW';
      readonly catalog: string;
      readonly batchId: string;
      readonly segmentKeys: readonly string[] | null;
    }
  /** An import of another process, by the ID that its caller has given it. Told once: nothing is kept. */
  | { readonly kind: 'PROGRESS'; readonly importId: string; readonly step: ImportStep }
  /** Changes may have been missed (the connection was lost and is back): read everything again. */
  | { readonly kind: 'RESUMED' };
