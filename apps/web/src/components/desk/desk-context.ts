'use client';

import { createContext, useContext } from 'react';
import type { Unfilled } from '../../i18n/unfilled.ts';
import type { ReviewState } from '../review/fragments.ts';
import type { messages as diffMessages } from '../diff/messages.ts';
import type { messages } from '../review/messages.ts';
import type { FindingsMeant, Outcome, SeenFinding, SeenText, SuggestionState } from './subjects.ts';

/** The messages of the desk, and the short names of the rules by id. */
export type DeskWords = Unfilled<typeof messages> & {
  readonly rules: Readonly<Record<string, string>>;
  readonly diff: Unfilled<typeof diffMessages>;
};

/** A change that a page brings along. */
interface OtherChange {
  /** The same again, by a key pressed twice, is not meant before the page shows it. */
  readonly name: readonly unknown[];
  readonly attempt: () => Promise<Outcome>;
  /** What is said once it is done. */
  readonly said: string;
}

/** A page that goes from text to text: what is decided there is left at once. */
export interface Walker {
  /** Whether a text is left when the last of its findings was dismissed. */
  readonly leavesDismissed: boolean;
  /** Moves on from texts. What is answered goes back to them; null: they are not in the way, and stay. */
  readonly leave: (segmentKeys: readonly string[]) => (() => void) | null;
}

/** What can be done to the review from anywhere on a page. Each says how it went; true: it was done. */
export interface Desk {
  readonly words: DeskWords;
  /** Grows whenever something shown may have changed. */
  readonly revision: number;
  /** Asks first what becomes of the findings that are open in texts to be approved. */
  readonly decide: (texts: readonly SeenText[], state: ReviewState) => Promise<boolean>;
  /** Asks for the reason first. */
  readonly dismiss: (meant: FindingsMeant) => void;
  readonly reopen: (findings: readonly SeenFinding[]) => Promise<boolean>;
  readonly comment: (text: SeenText, body: string) => Promise<boolean>;
  readonly suggest: (text: SeenText, markdown: string, note: string) => Promise<boolean>;
  readonly decideSuggestion: (id: string, version: number, state: SuggestionState) => Promise<boolean>;
  readonly carryOut: (change: OtherChange) => Promise<boolean>;
  /** Whether the reader may change anything; says so if not. */
  readonly isAllowed: () => boolean;
  /** Takes back the reader's own last decision. */
  readonly undo: () => Promise<boolean>;
  readonly say: (text: string) => void;
  /** Tells the desk who goes from text to text; ends with the function answered. */
  readonly walk: (walker: Walker) => () => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** Null where the page has no `ReviewDesk` around. */
export const useDesk = (): Desk | null => useContext(DeskContext);
