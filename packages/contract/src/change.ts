import type { ImportStep } from './import.ts';

/** A catalogue has a new revision. */
export interface CatalogChange {
  readonly catalog: string;
  /** Number of the catalogue's revision. */
  readonly revision: number;
}

/** Decisions, comments, suggestions or dismissals of a catalogue have changed. */
export interface ReviewNotice {
  readonly catalog: string;
  /** Null if changes may have been missed: read everything again. */
  readonly batchId: string | null;
  /** Null if too many segments changed to list them. */
  readonly segmentKeys: readonly string[] | null;
}

/** What the store tells every process that listens: commits after the fact, imports while they run. */
export type StoreChange =
  | ({ readonly kind: 'CATALOG' } & CatalogChange)
  | ({ readonly kind: 'REVIEW' } & ReviewNotice)
  /** The term base of a catalogue has changed. */
  | { readonly kind: 'TERMS'; readonly catalog: string; readonly batchId: string }
  /** Something is to be sent to web hooks. */
  | { readonly kind: 'DELIVERIES' }
  /** Progress of an import in another process, by the ID that its caller chose. Not stored, so sent only once. */
  | { readonly kind: 'PROGRESS'; readonly importId: string; readonly step: ImportStep }
  /** The connection was lost and is back: changes may have been missed, read everything again. */
  | { readonly kind: 'RESUMED' };
