import type { ReviewState } from '../review/fragments.ts';

/** A text as somebody looked at it: a decision names what it is on. */
export interface SeenText {
  readonly segmentKey: string;
  readonly locale: string;
  readonly textHash: string;
  readonly version: number;
  /** Findings that are open in it, as far as the page knows: whoever approves it is asked about them. */
  readonly open?: number;
}

/** A finding as somebody looked at it; version 0: nobody has dismissed it. */
export interface SeenFinding {
  readonly fingerprint: string;
  readonly version: number;
}

/** Which findings to dismiss, of those that are open at some texts: those named, or those in some languages. */
export interface FindingsMeant {
  readonly segmentKeys: readonly string[];
  readonly only:
    | { readonly fingerprints: readonly string[] }
    | { readonly locales: readonly string[]; readonly withSource: boolean };
}

export interface DismissalWish {
  readonly findings: readonly SeenFinding[];
  readonly reason: DismissalReason;
  readonly note: string;
}

export const dismissalReasons = ['FALSE_POSITIVE', 'INTENDED', 'WONT_FIX', 'DUPLICATE', 'OTHER'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** UTF-16 code units of a suggested text, as the API takes them. */
export const longestText = 20_000;

/** UTF-16 code units of a note, as the API takes them. */
export const longestNote = 1000;

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** One thing that is not as it was taken for, as it is now. */
export interface Conflict {
  readonly place: string;
  /** What is there now: a state of a text, finding or suggestion; null where it is gone or another text. */
  readonly now: { readonly words: NowWords; readonly by: string | null; readonly at: string | null } | null;
  readonly why: 'VERSION' | 'TEXT_CHANGED' | 'GONE' | 'TERM_CHANGED' | 'TERM_KNOWN';
}

type NowWords = ReviewState | `suggestion${SuggestionState}` | 'statusOPEN' | 'statusDISMISSED';

/** How an attempt to change something has ended. */
export type Outcome =
  | { readonly kind: 'DONE'; readonly batchId: string | null }
  /** `again` tries once more on what is there now; null where that has to be looked at first. */
  | {
      readonly kind: 'CONFLICT';
      readonly conflicts: readonly Conflict[];
      readonly again: (() => Promise<Outcome>) | null;
    }
  /** `message`: why, in words, where the API has said so. */
  | { readonly kind: 'REFUSED'; readonly code: string; readonly message?: string }
  | { readonly kind: 'FAILED' };
