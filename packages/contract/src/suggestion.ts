import type { CellKey, CellText } from './cell.ts';
import type { Actor, Author } from './people.ts';
import type { ReviewsConflict } from './review.ts';

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** A suggested text for a cell. `textHash` is that of the text it would replace. */
export interface Suggestion extends CellText {
  readonly id: string;
  readonly catalog: string;
  /** The suggested text, as it would stand in the page. */
  readonly markdown: string;
  readonly note: string | null;
  readonly state: SuggestionState;
  /** Grows with every decision. */
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** Time and author of the decision; null while OPEN. */
  readonly decidedAt: Date | null;
  readonly decidedBy: Author | null;
}

export interface NewSuggestion extends Pick<Suggestion, 'catalog' | 'markdown'> {
  readonly cell: CellText;
  readonly note?: string;
  readonly actor: Actor;
}

export interface SuggestionSaved {
  readonly kind: 'SAVED';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

export type SuggestionOutcome = SuggestionSaved | ReviewsConflict;

/** `version` is the {@link Suggestion.version} that the reviewer saw. */
export interface SuggestionDecision extends Pick<Suggestion, 'id' | 'version' | 'state'> {
  readonly actor: Actor;
}

export type SuggestionDecisionOutcome =
  | SuggestionSaved
  /** Someone else decided first. `current` is null if there is no such suggestion. */
  | { readonly kind: 'CONFLICT'; readonly current: Suggestion | null };

export interface SuggestionStore {
  /** The suggestions for each cell, oldest first, in the order of `cells`. */
  suggestionsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Suggestion[])[]>;
  /** CONFLICT if the cell has another text now. */
  suggestTranslation(suggestion: NewSuggestion): Promise<SuggestionOutcome>;
  decideSuggestion(decision: SuggestionDecision): Promise<SuggestionDecisionOutcome>;
}
