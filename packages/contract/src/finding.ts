import type { Locale, MessageData } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';

/** What the store keeps of a finding of the current catalogue revision. */
export interface RecordedFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly mqmSeverity: MqmSeverity;
  readonly segmentKey: string;
  /** Null: the finding is about the source, in every locale. */
  readonly locale: Locale | null;
  /** Which of its rule's messages describes it. */
  readonly messageId: string;
  readonly data: MessageData;
  /** Under which fingerprints earlier versions of Eventide recorded it, when each of its places had its own. */
  readonly formerFingerprints?: readonly string[];
}

/** What a finding says: data, or an English sentence that an earlier version of Eventide stored. */
export type StoredWords = Pick<RecordedFinding, 'messageId' | 'data'> | { readonly message: string };

/** A finding of an earlier catalogue revision that the current one no longer has. */
export interface ResolvedFinding extends Omit<RecordedFinding, 'messageId' | 'data' | 'formerFingerprints'> {
  readonly words: StoredWords;
  /** Number of the first catalogue revision with it. */
  readonly firstRevision: number;
  /** Number of the first catalogue revision without it. */
  readonly resolvedRevision: number;
}

export interface FindingStore {
  /**
   * Newest first. `first` is 1 to 100; with `after`, only findings listed behind the one with that fingerprint.
   * Null if `after` is not a resolved finding.
   */
  resolvedFindings(
    catalog: string,
    page: { readonly first: number; readonly after?: string },
  ): Promise<readonly ResolvedFinding[] | null>;
}
