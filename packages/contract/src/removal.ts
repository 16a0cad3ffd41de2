import type { Locale } from '@eventide/catalog';
import type { Actor } from './people.ts';
import type { CatalogRevision } from './revision.ts';

/** Pages of a catalogue, or all of it. */
export interface PagesToRemove {
  readonly catalog: string;
  /** Null: the whole catalogue. */
  readonly locales: readonly Locale[] | null;
}

/** What people have left on the texts of pages. It is kept, and is there again if the removal is undone. */
export interface RemovalCounts {
  /** Decisions on the current texts. */
  readonly decisions: number;
  readonly comments: number;
  readonly suggestions: number;
  /** Dismissals of findings. */
  readonly dismissals: number;
}

export interface RemoveDocuments extends PagesToRemove {
  readonly actor: Actor;
  /** The removal ends in CONFLICT if this is not the current revision. Without it, any revision is fine. */
  readonly baseRevision?: number;
}

/** NOT_FOUND: there is no such catalogue, or it has no page in one of the locales. Only REMOVED writes anything. */
export type RemovalOutcome =
  | { readonly kind: 'REMOVED'; readonly revision: CatalogRevision; readonly batchId: string }
  | { readonly kind: 'CONFLICT'; readonly currentRevision: number }
  | { readonly kind: 'NOT_FOUND' };

export interface RemovalStore {
  /** What would go with the pages, and the revision that this is about; null if there is no such catalogue. */
  planRemoval(pages: PagesToRemove): Promise<(RemovalCounts & { readonly baseRevision: number }) | null>;
  /** Makes a revision without the pages. A catalogue without pages is no longer listed; its history stays. */
  removeDocuments(removal: RemoveDocuments): Promise<RemovalOutcome>;
}
