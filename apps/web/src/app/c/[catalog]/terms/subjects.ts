import type { Unfilled } from '../../../../i18n/unfilled.ts';
import type { messages } from './messages.ts';
import type { states } from './view.ts';

export type TermsWords = Unfilled<typeof messages>;

export type TermState = (typeof states)[number];

export interface Rendering {
  readonly locale: string;
  readonly term: string;
  readonly state: TermState;
}

/** What the term base is to say of a concept. */
export interface ConceptContent {
  readonly definition: string | null;
  readonly renderings: readonly Rendering[];
}

/** A concept as somebody looked at it: a change names what it is upon. */
export interface SeenConcept extends ConceptContent {
  readonly id: string;
  readonly version: number;
  readonly source: 'STORED' | 'MINED';
  /** One of its terms, to call it by. */
  readonly name: string;
}
