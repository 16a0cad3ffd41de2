import type { ConceptContent, NamedConcept } from '@eventide/consistency';
import type { Actor, Author } from './people.ts';

/** A concept of a catalogue's term base. */
export interface StoredConcept extends ConceptContent {
  /** Of the catalogue. A UUID, or what the file that it was imported from calls it. */
  readonly id: string;
  readonly catalog: string;
  /** Grows with every change; a change names the version it was made upon. */
  readonly version: number;
  /** Time and author of the last change. */
  readonly at: Date;
  readonly by: Author;
}

/** MINED: promoted from what the review has found. WRITTEN: somebody has entered it. */
export type ConceptOrigin = 'MINED' | 'WRITTEN';

export interface NewConcept extends ConceptContent {
  readonly catalog: string;
  readonly origin: ConceptOrigin;
  readonly actor: Actor;
  /** Nothing is added if this holds of a concept that is there: CONFLICT with that one. */
  readonly unless?: (concept: StoredConcept) => boolean;
}

/** `version` is the {@link StoredConcept.version} that the reviewer saw. */
export interface ConceptEdit extends Pick<StoredConcept, 'catalog' | 'id' | 'version'> {
  /** Null: the concept is removed. */
  readonly content: ConceptContent | null;
  readonly actor: Actor;
}

export type ConceptOutcome =
  /** `concept` is null once it is removed; `batchId` is null if nothing differed. */
  | { readonly kind: 'SAVED'; readonly concept: StoredConcept | null; readonly batchId: string | null }
  /** Somebody else was faster: the concept has another version now, or is there already. `current` is null if it is gone. */
  | { readonly kind: 'CONFLICT'; readonly current: StoredConcept | null }
  /** The term base has as many concepts as one may have. */
  | { readonly kind: 'FULL'; readonly limit: number };

export interface TermImport {
  readonly catalog: string;
  readonly concepts: readonly NamedConcept[];
  readonly actor: Actor;
}

export interface TermImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import would make of one concept. */
export interface PlannedConcept {
  readonly id: string;
  /** Null: it is new. */
  readonly before: ConceptContent | null;
  readonly after: ConceptContent;
}

export interface TermImportPlan extends TermImportCounts {
  /** Those that differ, in the order of the file. */
  readonly changes: readonly PlannedConcept[];
  /** How many concepts there can be, if these were too many; null: there is room. */
  readonly exceeded: number | null;
}

export type TermImportOutcome =
  | ({ readonly kind: 'IMPORTED'; readonly batchId: string | null } & TermImportCounts)
  | { readonly kind: 'FULL'; readonly limit: number };

export interface TermStore {
  /** The term base of a catalogue, in the order in which its concepts came; empty if there is none. */
  concepts(catalog: string): Promise<readonly StoredConcept[]>;
  addConcept(concept: NewConcept): Promise<ConceptOutcome>;
  editConcept(edit: ConceptEdit): Promise<ConceptOutcome>;
  /** Adds the concepts of a file. One with the ID of a concept that is there takes its place; what the file lacks stays. */
  importConcepts(terms: TermImport): Promise<TermImportOutcome>;
  /** What {@link importConcepts} would do. */
  planConcepts(terms: Omit<TermImport, 'actor'>): Promise<TermImportPlan>;
}
