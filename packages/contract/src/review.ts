import type { Locale } from '@eventide/catalog';
import type { CellKey, CellText } from './cell.ts';
import type { Actor, Author } from './people.ts';

export type ReviewState = 'UNREVIEWED' | 'APPROVED' | 'CHANGES_REQUESTED';

/** The review state of one text. */
export interface TextReview extends CellText {
  readonly catalog: string;
  readonly state: ReviewState;
  /** Grows with every decision on this text; 0 if there is none. A change names the version it was made upon. */
  readonly version: number;
  /** Time and author of the decision; null if there is none. */
  readonly at: Date | null;
  readonly by: Author | null;
  /** The last decision on an earlier text of this cell; null if this text has a decision of its own. */
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
  /** The {@link TextReview.version} that the reviewer saw. */
  readonly version: number;
}

/** TEXT_CHANGED: the cell has another text now. GONE: the cell no longer exists. VERSION: someone else decided first. */
export interface ReviewConflict extends CellText {
  readonly reason: 'VERSION' | 'TEXT_CHANGED' | 'GONE';
  /** The review of the current text, with its `textHash`; null if GONE. */
  readonly current: TextReview | null;
}

/** Nothing was written, because of one text or more. */
export interface ReviewsConflict {
  readonly kind: 'CONFLICT';
  readonly conflicts: readonly ReviewConflict[];
}

/** `batchId` is what `undo` takes to reverse the whole change; null if nothing differed. */
export type ReviewOutcome =
  | { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly reviews: readonly TextReview[] }
  | ReviewsConflict;

export interface ReviewDecision {
  readonly catalog: string;
  readonly changes: readonly ReviewChange[];
  readonly actor: Actor;
}

/** How many texts are in each state. EXPIRED ones are UNREVIEWED and counted there too. */
export type ReviewCounts = Readonly<Record<ReviewState | 'EXPIRED', number>>;

export interface ReviewStore {
  /** In the order of `cells`. */
  reviewsOf(catalog: string, cells: readonly CellText[]): Promise<readonly TextReview[]>;
  /** Counts of the current texts by locale, of those segments where keys are given; a locale without texts is absent. */
  reviewCounts(catalog: string, segmentKeys?: readonly string[]): Promise<ReadonlyMap<Locale, ReviewCounts>>;
  /** The cells whose current text is in one of the states. */
  cellsInState(catalog: string, states: readonly ReviewState[]): Promise<readonly CellKey[]>;
  /** Decides on all texts, or on none if one of them conflicts. */
  reviewTranslations(decision: ReviewDecision): Promise<ReviewOutcome>;
}
