import type { SeenText } from '../desk/subjects.ts';

/** What somebody has typed about a text and not saved yet. */
export interface Draft {
  readonly body: string;
  /** Null: nothing better than what is there. */
  readonly better: string | null;
  readonly note: string;
  /** Hash of the text that `better` was begun on: where another has taken its place, that has to be looked at first. */
  readonly on: string | null;
}

type Place = Pick<SeenText, 'segmentKey' | 'locale'>;

const empty: Draft = { body: '', better: null, note: '', on: null };
const drafts = new Map<string, Draft>();
const nameOf = ({ segmentKey, locale }: Place): string => `${segmentKey} ${locale}`;

/** What was typed about a text since the page's scripts were loaded: walking on and back loses nothing. */
export const draftOf = (place: Place): Draft => drafts.get(nameOf(place)) ?? empty;

export function keepDraft(place: Place, draft: Draft): Draft {
  drafts.set(nameOf(place), draft);
  return draft;
}
