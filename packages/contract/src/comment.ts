import type { CellKey, CellText } from './cell.ts';
import type { Actor, Author } from './people.ts';
import type { ReviewsConflict } from './review.ts';

/** A comment on a cell. `textHash` is that of the text commented on. */
export interface Comment extends CellText {
  readonly id: string;
  readonly catalog: string;
  /** Markdown, as typed. */
  readonly body: string;
  readonly at: Date;
  readonly by: Author;
}

export interface NewComment extends Pick<Comment, 'catalog' | 'body'> {
  readonly cell: CellText;
  readonly actor: Actor;
}

export type CommentOutcome =
  { readonly kind: 'ADDED'; readonly comment: Comment; readonly batchId: string } | ReviewsConflict;

export interface CommentStore {
  /** The comments of each cell, oldest first, in the order of `cells`. */
  commentsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Comment[])[]>;
  /** CONFLICT if the cell has another text now. */
  addComment(comment: NewComment): Promise<CommentOutcome>;
}
