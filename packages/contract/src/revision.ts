import type { Locale, Provenance, SegmentKind } from '@eventide/catalog';
import type { CellKey, NumberedPage } from './cell.ts';
import type { Author } from './people.ts';

/** One text that differs between two states of a catalogue. Texts are Markdown as written. */
export interface SegmentChange extends CellKey {
  readonly kind: SegmentKind;
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED';
  /** Null if ADDED. */
  readonly before: string | null;
  /** Null if REMOVED. */
  readonly after: string | null;
}

/** One version of one locale's page. */
export interface DocumentRevision {
  readonly id: string;
  readonly catalog: string;
  readonly locale: Locale;
  /** From 1, counted per catalogue and locale. */
  readonly number: number;
  readonly file: string;
  readonly title: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  /** Size of the file. */
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
  /** `Catalog.revision`: equal if and only if the content is. */
  readonly contentHash: string;
  readonly at: Date;
  readonly by: Author;
  /** The locales that differ from the previous revision. */
  readonly added: readonly Locale[];
  readonly changed: readonly Locale[];
  readonly removed: readonly Locale[];
  /** How many texts differ from the previous revision. */
  readonly segmentsChanged: number;
  /** The current pages, sorted by locale. */
  readonly documents: readonly DocumentRevision[];
}

/** What differs between two revisions of a catalogue. */
export interface RevisionDiff {
  readonly catalog: string;
  readonly from: number;
  readonly to: number;
  /** Locale by locale, in source order. */
  readonly segments: readonly SegmentChange[];
}

export interface RevisionStore {
  /** Newest first. */
  catalogRevisions(catalog: string, page: NumberedPage): Promise<readonly CatalogRevision[]>;
  /** Null if there is no such revision. */
  catalogRevision(catalog: string, number: number): Promise<CatalogRevision | null>;
  /** The versions of one locale's page, newest first. */
  documentRevisions(catalog: string, locale: Locale, page: NumberedPage): Promise<readonly DocumentRevision[]>;
  /** The page as it was imported, byte for byte; null if there is no such revision. */
  documentSource(documentRevisionId: string): Promise<string | null>;
  /** The Markdown that a text of this locale had, by its hash; null if none of the latest versions of the page has it. */
  earlierText(catalog: string, locale: Locale, textHash: string): Promise<string | null>;
  /** Null if the catalogue or one of the revisions does not exist. */
  diffRevisions(catalog: string, from: number, to: number): Promise<RevisionDiff | null>;
}
