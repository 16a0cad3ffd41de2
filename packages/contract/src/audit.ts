import type { Locale } from '@eventide/catalog';
import type { Actor } from './people.ts';

export type AuditAction =
  | 'IMPORT'
  | 'REMOVE'
  | 'REVIEW'
  | 'COMMENT'
  | 'SUGGEST'
  | 'REBASE_SUGGESTION'
  | 'DECIDE_SUGGESTION'
  | 'EXPORT_SUGGESTION'
  | 'DISMISS'
  | 'REOPEN'
  | 'PROMOTE_TERM'
  | 'EDIT_TERM'
  | 'IMPORT_TERM'
  | 'ROLE'
  | 'TOKEN'
  | 'WEBHOOK'
  | 'UNDO';

/** What a change was made to. A part is null if it does not apply to the action. */
export interface AuditSubject {
  readonly catalog: string | null;
  readonly segmentKey: string | null;
  readonly locale: Locale | null;
  /** A finding's fingerprint, the ID of a comment, suggestion, concept, person, token or web hook, or a catalogue revision's number. */
  readonly id: string | null;
}

/** One change. The database refuses to alter or remove entries. */
export interface AuditEntry {
  /** A decimal number that grows. */
  readonly id: string;
  /** Shared by everything that one request changed. */
  readonly batchId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  /** The state before and after the change, as plain JSON; null if there was or is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** ID of the entry that this one reverses; null if it reverses none. */
  readonly undoes: string | null;
}

/** Entries that match every field given. */
export interface AuditFilter {
  readonly catalog?: string;
  readonly segmentKey?: string;
  readonly locale?: Locale;
  readonly actorId?: string;
  readonly actions?: readonly AuditAction[];
  readonly batchId?: string;
  /** At this time or later. */
  readonly from?: Date;
  /** Before this time. */
  readonly until?: Date;
}

export interface AuditPageOptions {
  readonly where?: AuditFilter;
  /** 1 to 100. */
  readonly first: number;
  /** Only entries older than the one with this ID. */
  readonly after?: string;
}

/** Newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
}

/** One change, or everything that one request changed. */
export type ChangeToUndo = { readonly entryId: string } | { readonly batchId: string };

/** FIRST_IMPORT: nothing was there before it. NO_REVERSE: changes of this kind cannot be undone. */
export type UndoObstacle = 'FIRST_IMPORT' | 'NO_REVERSE';

/** CONFLICT: undoing would overwrite a later change. Only UNDONE writes anything. */
export type UndoOutcome =
  | { readonly kind: 'UNDONE'; readonly batchId: string; readonly entries: readonly AuditEntry[] }
  | { readonly kind: 'CONFLICT'; readonly entryId: string }
  | { readonly kind: 'NOT_UNDOABLE'; readonly obstacle: UndoObstacle; readonly action: AuditAction }
  | { readonly kind: 'NOT_FOUND' };

export interface AuditStore {
  /** Paged by ID, so that entries added meanwhile do not shift a page. */
  auditLog(page: AuditPageOptions): Promise<AuditPage>;
  /** How many entries match, on all pages together. */
  auditCount(where?: AuditFilter): Promise<number>;
  /** Reverses all of it, or nothing. Undoing is itself a change with an entry, and can be undone. */
  undo(change: ChangeToUndo, actor: Actor): Promise<UndoOutcome>;
}
