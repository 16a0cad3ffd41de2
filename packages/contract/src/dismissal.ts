import type { Locale } from '@eventide/catalog';
import type { Actor, Author } from './people.ts';

export type DismissalReason = 'FALSE_POSITIVE' | 'INTENDED' | 'WONT_FIX' | 'DUPLICATE' | 'OTHER';

/** A reviewer's decision that a finding needs no correction. */
export interface Dismissal {
  readonly catalog: string;
  readonly fingerprint: string;
  readonly segmentKey: string;
  /** Null: the finding is about the source, in every locale. */
  readonly locale: Locale | null;
  readonly reason: DismissalReason;
  readonly note: string | null;
  /** Grows with every change; a change names the version it was made upon. */
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** True if the cell's text has changed since, so that the finding is open again. */
  readonly expired: boolean;
}

/** `version` is the {@link Dismissal.version} that the reviewer saw; 0 if they saw the finding open. */
export interface FindingToDismiss extends Pick<Dismissal, 'fingerprint' | 'segmentKey' | 'locale' | 'version'> {
  /**
   * `textHash` of the segment's texts, by locale, at the time of the finding: if a text differs by now, the dismissal has
   * expired from the start. Without it, the dismissal is about the current texts.
   */
  readonly seen?: ReadonlyMap<Locale, string>;
}

export interface DismissFindings {
  readonly catalog: string;
  readonly findings: readonly FindingToDismiss[];
  readonly reason: DismissalReason;
  readonly note?: string;
  readonly actor: Actor;
}

export interface ReopenFindings {
  readonly catalog: string;
  readonly findings: readonly Pick<FindingToDismiss, 'fingerprint' | 'version'>[];
  readonly actor: Actor;
}

export interface DismissalConflict {
  readonly fingerprint: string;
  /** The dismissal by someone else; null if the finding is open. */
  readonly current: Dismissal | null;
  /** The version that another attempt has to name. */
  readonly version: number;
}

/** NOTE_MISSING: the reason OTHER needs a note. Only CHANGED writes anything; `batchId` is null if nothing differed. */
export type DismissalOutcome =
  | { readonly kind: 'CHANGED'; readonly batchId: string | null; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly DismissalConflict[] }
  | { readonly kind: 'NOTE_MISSING' };

export interface DismissalStore {
  /** In the order of `fingerprints`; null if the finding is not dismissed. Includes dismissals that have expired. */
  dismissalsOf(catalog: string, fingerprints: readonly string[]): Promise<readonly (Dismissal | null)[]>;
  /** Every dismissal of a catalogue by fingerprint, including those that have expired. */
  dismissals(catalog: string): Promise<ReadonlyMap<string, Dismissal>>;
  /** Dismisses all findings, or none if one of them conflicts. */
  dismissFindings(dismissal: DismissFindings): Promise<DismissalOutcome>;
  /** Reopens all findings, or none if one of them conflicts. Findings that are open already are left alone. */
  reopenFindings(reopening: ReopenFindings): Promise<DismissalOutcome>;
}
