import type { Locale } from '@eventide/catalog';
import type { CellKey, CellText } from './cell.ts';
import type { Actor, Author } from './people.ts';
import type { ReviewsConflict } from './review.ts';

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** How far a suggestion has come: an accepted one is EXPORTED once it was handed on, LANDED once a page has its text. */
export type SuggestionStage = SuggestionState | 'EXPORTED' | 'LANDED';

/** A suggested text for a cell. `textHash` is that of the text it would replace. */
export interface Suggestion extends CellText {
  readonly id: string;
  readonly catalog: string;
  /** The suggested text, as it would stand in the page. */
  readonly markdown: string;
  readonly note: string | null;
  readonly state: SuggestionState;
  readonly stage: SuggestionStage;
  /** Grows with every decision, and when it is rebased. */
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** Time and author of the decision; null while OPEN. */
  readonly decidedAt: Date | null;
  readonly decidedBy: Author | null;
  /** When it was last handed on as a file; null if it never was. */
  readonly exportedAt: Date | null;
  /** When a page with its text was imported, and as which revision of the catalogue; null while none was. */
  readonly landedAt: Date | null;
  readonly landedRevision: number | null;
}

/** Suggestions that match every field given. */
export interface SuggestionFilter {
  readonly stages?: readonly SuggestionStage[];
  readonly locales?: readonly Locale[];
}

export interface SuggestionPageOptions {
  readonly where?: SuggestionFilter;
  /** 1 to 100. */
  readonly first: number;
  /** Only suggestions older than the one with this ID. */
  readonly after?: string;
}

/** Newest first. */
export interface SuggestionPage {
  readonly suggestions: readonly Suggestion[];
  readonly hasMore: boolean;
}

export interface SuggestionCount {
  readonly locale: Locale;
  readonly stage: SuggestionStage;
  readonly count: number;
}

export interface SuggestionExport {
  readonly catalog: string;
  /** Those that are not accepted, or not of the catalogue, stay as they are. */
  readonly ids: readonly string[];
  readonly actor: Actor;
}

export interface SuggestionsExported {
  readonly suggestions: readonly Suggestion[];
  /** Null if there was nothing to record. */
  readonly batchId: string | null;
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

/** An open suggestion made anew for the text that the page has now. */
export interface SuggestionRebase extends Pick<Suggestion, 'id' | 'version' | 'markdown'> {
  /** Of the text that it replaces from now on. */
  readonly textHash: string;
  readonly actor: Actor;
}

export type SuggestionRebaseOutcome =
  | SuggestionDecisionOutcome
  /** The page has another text again, or none. */
  | { readonly kind: 'TEXT_CONFLICT'; readonly conflicts: ReviewsConflict['conflicts'] }
  /** It has been decided: nothing was changed. */
  | { readonly kind: 'NOT_OPEN' };

export interface SuggestionStore {
  /** The suggestions for each cell, oldest first, in the order of `cells`. */
  suggestionsOf(catalog: string, cells: readonly CellKey[]): Promise<readonly (readonly Suggestion[])[]>;
  /** Null if there is no such suggestion. */
  suggestion(id: string): Promise<Suggestion | null>;
  suggestionPage(catalog: string, page: SuggestionPageOptions): Promise<SuggestionPage>;
  /** By locale, then stage; only those that there are. */
  suggestionCounts(catalog: string): Promise<readonly SuggestionCount[]>;
  /** Records that accepted suggestions were handed on. */
  markSuggestionsExported(exported: SuggestionExport): Promise<SuggestionsExported>;
  /** CONFLICT if the cell has another text now. */
  suggestTranslation(suggestion: NewSuggestion): Promise<SuggestionOutcome>;
  rebaseSuggestion(rebase: SuggestionRebase): Promise<SuggestionRebaseOutcome>;
  decideSuggestion(decision: SuggestionDecision): Promise<SuggestionDecisionOutcome>;
}
