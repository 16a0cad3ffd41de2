import type { Locale, Provenance, SegmentKind } from '@eventide/catalog';

/**
 * What the schema asks of whatever keeps reviews and revisions. Whoever serves the schema supplies it; the shapes are
 * plain data, so that a store fits without knowing of the schema.
 */
export interface Persistence extends History, Desk, AuditLog {}

/** What a person may do; each role may do what the one before it may. */
export type Role = 'viewer' | 'reviewer' | 'admin';

/** Who makes a change. `id` and `role` are null for the program itself. */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
  readonly role: Role | null;
}

/** Who made a change, as it was written down then. */
export type Author = Pick<Actor, 'id' | 'name'>;

export interface CellKey {
  readonly segmentKey: string;
  readonly locale: Locale;
}

/** A text someone looked at. */
export interface CellText extends CellKey {
  /** SHA-256 of its Markdown as written, lower-case hex. */
  readonly textHash: string;
}

/** A page of a list whose rows are numbered: the newest `first`, older than `before`. */
interface NumberedPage {
  readonly first: number;
  readonly before?: number;
}

// ---------------------------------------------------------------------------------------------------- revisions

interface History {
  planImport(options: ImportOptions): Promise<ImportPlan>;
  /** All files, or none. */
  importDocuments(options: ApplyImportOptions): Promise<ImportOutcome>;
  /** Newest first. */
  catalogRevisions(catalog: string, page: NumberedPage): Promise<readonly CatalogRevision[]>;
  /** Null where there is no such revision. */
  catalogRevision(catalog: string, number: number): Promise<CatalogRevision | null>;
  /** Newest first. */
  documentRevisions(catalog: string, locale: Locale, page: NumberedPage): Promise<readonly DocumentRevision[]>;
  /** The raw page, byte-exact; null where there is no such revision. */
  documentSource(documentRevisionId: string): Promise<string | null>;
  /** Null where there is no such catalogue or revision. */
  diffRevisions(catalog: string, from: number, to: number): Promise<RevisionDiff | null>;
}

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportFileError {
  readonly file: string;
  readonly code: 'NOT_UTF8' | 'TOO_LARGE' | 'NOT_MARKDOWN' | 'BAD_PAGE' | 'LOCALE_MISSING' | 'DUPLICATE_LOCALE';
  readonly message: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
}

export interface SegmentChange extends CellKey {
  readonly kind: SegmentKind;
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly before: string | null;
  readonly after: string | null;
}

export interface FilePlan {
  readonly file: string;
  readonly locale: Locale;
  readonly hash: string;
  readonly status: 'NEW_LOCALE' | 'CHANGED' | 'UNCHANGED';
  readonly segments: readonly SegmentChange[];
}

export interface ImportPlan {
  readonly catalog: string;
  /** 0 where the catalogue does not exist yet. */
  readonly baseRevision: number;
  readonly files: readonly FilePlan[];
  readonly errors: readonly ImportFileError[];
}

export interface ImportProgress {
  readonly phase: 'READING' | 'ALIGNING' | 'WRITING';
  readonly done: number;
  readonly total: number;
}

interface ImportOptions {
  readonly catalog: string;
  readonly files: readonly ImportFile[];
  readonly maxBytes?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

interface ApplyImportOptions extends ImportOptions {
  readonly actor: Actor;
  readonly baseRevision?: number;
}

export type ImportOutcome =
  | { readonly kind: 'IMPORTED'; readonly revision: CatalogRevision; readonly plan: ImportPlan }
  | { readonly kind: 'UNCHANGED'; readonly plan: ImportPlan }
  | { readonly kind: 'REFUSED'; readonly plan: ImportPlan }
  | { readonly kind: 'CONFLICT'; readonly plan: ImportPlan; readonly currentRevision: number };

export interface DocumentRevision {
  readonly id: string;
  readonly catalog: string;
  readonly locale: Locale;
  readonly number: number;
  readonly file: string;
  readonly title: string;
  readonly hash: string;
  readonly bytes: number;
  readonly provenance: Provenance;
  readonly at: Date;
  readonly by: Author;
}

export interface CatalogRevision {
  readonly catalog: string;
  readonly number: number;
  readonly contentHash: string;
  readonly at: Date;
  readonly by: Author;
  readonly added: readonly Locale[];
  readonly changed: readonly Locale[];
  readonly removed: readonly Locale[];
  readonly segmentsChanged: number;
  readonly documents: readonly DocumentRevision[];
}

export interface RevisionDiff {
  readonly catalog: string;
  readonly from: number;
  readonly to: number;
  readonly segments: readonly SegmentChange[];
}

// ------------------------------------------------------------------------------------------------------- review

/** Readers take many keys at once and answer in their order. */
interface Desk {
  reviewsOf(catalog: string, cells: readonly CellText[]): Promise<readonly TextReview[]>;
  commentsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Comment[])[]>;
  suggestionsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Suggestion[])[]>;
  dismissalsOf(catalog: string, fingerprints: readonly string[]): Promise<readonly (Dismissal | null)[]>;
  dismissals(catalog: string): Promise<ReadonlyMap<string, Dismissal>>;
  reviewCounts(catalog: string): Promise<ReadonlyMap<Locale, StateCounts>>;
  cellsInState(catalog: string, states: readonly ReviewState[]): Promise<readonly CellKey[]>;
  /** `after`: a fingerprint; null where that finding is not resolved (any more). */
  resolvedFindings(
    catalog: string,
    page: { readonly first: number; readonly after?: string },
  ): Promise<readonly ResolvedFinding[] | null>;

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
    readonly version: number;
    readonly state: SuggestionState;
    readonly actor: Actor;
  }): Promise<SuggestionDecisionOutcome>;
  dismissFindings(dismissal: {
    readonly catalog: string;
    readonly findings: readonly FindingToDismiss[];
    readonly reason: DismissalReason;
    readonly note?: string;
    readonly actor: Actor;
  }): Promise<DismissalOutcome>;
  reopenFindings(reopening: {
    readonly catalog: string;
    readonly findings: readonly { readonly fingerprint: string; readonly version: number }[];
    readonly actor: Actor;
  }): Promise<DismissalOutcome>;
}

export type ReviewState = 'UNREVIEWED' | 'APPROVED' | 'CHANGES_REQUESTED';

export type StateCounts = Readonly<Record<ReviewState | 'EXPIRED', number>>;

/** The state of one text, as of now. */
export interface TextReview extends CellText {
  readonly catalog: string;
  readonly state: ReviewState;
  /** What a change has to name; 0 where nobody has decided on this text yet. */
  readonly version: number;
  readonly at: Date | null;
  readonly by: Author | null;
  readonly expired: ExpiredReview | null;
}

export interface ExpiredReview {
  readonly state: Exclude<ReviewState, 'UNREVIEWED'>;
  readonly textHash: string;
  readonly at: Date;
  readonly by: Author;
}

interface ReviewChange extends CellText {
  readonly state: ReviewState;
  readonly version: number;
}

export interface ReviewConflict extends CellText {
  readonly reason: 'VERSION' | 'TEXT_CHANGED' | 'GONE';
  readonly current: TextReview | null;
}

interface Conflicting {
  readonly kind: 'CONFLICT';
  readonly conflicts: readonly ReviewConflict[];
}

type ReviewOutcome =
  { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly reviews: readonly TextReview[] } | Conflicting;

export interface Comment extends CellText {
  readonly id: string;
  readonly catalog: string;
  readonly body: string;
  readonly at: Date;
  readonly by: Author;
}

type CommentOutcome = { readonly kind: 'ADDED'; readonly comment: Comment; readonly batchId: string } | Conflicting;

type SuggestionState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

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

interface SuggestionSaved {
  readonly kind: 'SAVED';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

type SuggestionOutcome = SuggestionSaved | Conflicting;

type SuggestionDecisionOutcome =
  | SuggestionSaved
  /** `current` is null where there is no such suggestion. */
  | { readonly kind: 'CONFLICT'; readonly current: Suggestion | null };

type DismissalReason = 'FALSE_POSITIVE' | 'INTENDED' | 'WONT_FIX' | 'DUPLICATE' | 'OTHER';

export interface Dismissal {
  readonly catalog: string;
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly locale: Locale | null;
  readonly reason: DismissalReason;
  readonly note: string | null;
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** The text of its cell has changed since: the finding is open again. */
  readonly expired: boolean;
}

interface FindingToDismiss {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly locale: Locale | null;
  readonly version: number;
  /** Hashes of what the segment said, by locale, when the finding was made. */
  readonly seen?: ReadonlyMap<Locale, string>;
}

export interface DismissalConflict {
  readonly fingerprint: string;
  readonly current: Dismissal | null;
  readonly version: number;
}

export type DismissalOutcome =
  | { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly DismissalConflict[] }
  | { readonly kind: 'NOTE_MISSING' };

/** A finding that was computed once and is no longer. Revisions are the catalogue's. */
export interface ResolvedFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly mqmSeverity: string;
  readonly segmentKey: string;
  readonly locale: Locale | null;
  readonly message: string;
  readonly firstRevision: number;
  readonly resolvedRevision: number;
}

// -------------------------------------------------------------------------------------------------------- audit

interface AuditLog {
  /** Newest first. */
  auditLog(page: { readonly where?: AuditFilter; readonly first: number; readonly after?: string }): Promise<{
    readonly entries: readonly AuditEntry[];
    readonly hasMore: boolean;
  }>;
  auditCount(where?: AuditFilter): Promise<number>;
  undo(change: { readonly entryId: string } | { readonly batchId: string }, actor: Actor): Promise<UndoOutcome>;
}

export type AuditAction =
  'IMPORT' | 'REVIEW' | 'COMMENT' | 'SUGGEST' | 'DECIDE_SUGGESTION' | 'DISMISS' | 'REOPEN' | 'ROLE' | 'TOKEN' | 'UNDO';

export interface AuditSubject {
  readonly catalog: string | null;
  readonly segmentKey: string | null;
  readonly locale: Locale | null;
  readonly id: string | null;
}

export interface AuditEntry {
  readonly id: string;
  readonly batchId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly before: unknown;
  readonly after: unknown;
  readonly undoes: string | null;
}

export interface AuditFilter {
  readonly catalog?: string;
  readonly segmentKey?: string;
  readonly locale?: Locale;
  readonly actorId?: string;
  readonly actions?: readonly AuditAction[];
  readonly batchId?: string;
  readonly from?: Date;
  readonly until?: Date;
}

type UndoOutcome =
  | { readonly kind: 'UNDONE'; readonly batchId: string; readonly entries: readonly AuditEntry[] }
  | { readonly kind: 'CONFLICT'; readonly entryId: string; readonly message: string }
  | { readonly kind: 'NOT_UNDOABLE'; readonly message: string }
  | { readonly kind: 'NOT_FOUND' };
