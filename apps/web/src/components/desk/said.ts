import type { DeskWords } from './desk-context.ts';

/** What the status line says, and what it offers to do about it. */
export interface Said {
  readonly text: string;
  readonly offer?: 'UNDO' | 'SIGN_IN';
}

/** Why the API has refused a change, in words. */
export function refusal(code: string, words: DeskWords): Said {
  switch (code) {
    case 'UNAUTHENTICATED':
      return { text: words.signInFirst, offer: 'SIGN_IN' };
    case 'FORBIDDEN':
      return { text: words.viewerOnly };
    case 'NOTE_MISSING':
      return { text: words.noteNeeded };
    case 'FINDING_GONE':
      return { text: words.gone };
    case 'EMPTY':
    case 'SAME_TEXT':
    case 'BREAKS_PAGE':
    case 'NOT_OPEN':
      return { text: words[code] };
    case 'UNDO_CONFLICT':
    case 'UNDO_NOT_UNDOABLE':
    case 'UNDO_NOT_FOUND':
      return { text: words.undoRefused };
    default:
      return { text: words.failed };
  }
}
