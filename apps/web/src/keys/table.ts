import type { messages } from './messages.ts';

/** Every key of the client. */
interface Key {
  /**
   * As `KeyboardEvent.key` names them; `Mod+` is Ctrl, or Command on a Mac. A key may stand in several rows: the first
   * command that has something to act on gets it.
   */
  readonly keys: readonly string[];
  /** Where the command acts: on every page, wherever the review can be changed, or on one page only. */
  readonly where: 'everywhere' | 'desk' | 'compare' | 'review' | 'findings' | 'terms';
  /** What the command does, in words. Rows with the same label share a line of the dialog. */
  readonly label: keyof typeof messages;
  /** Holding the key down repeats the command. Decisions are made once for each press. */
  readonly repeats?: boolean;
}

/**
 * The one table of keys. A component that can carry out a command registers it with `useKeys`; the dialog lists the
 * commands that are registered on the page shown.
 */
const keyTable = {
  previousRow: { keys: ['k'], where: 'compare', label: 'previousRow', repeats: true },
  nextRow: { keys: ['j'], where: 'compare', label: 'nextRow', repeats: true },
  previousCell: { keys: ['h'], where: 'compare', label: 'walkCells', repeats: true },
  nextCell: { keys: ['l'], where: 'compare', label: 'walkCells', repeats: true },
  previousTerm: { keys: ['ArrowLeft'], where: 'compare', label: 'walkTerms', repeats: true },
  nextTerm: { keys: ['ArrowRight'], where: 'compare', label: 'walkTerms', repeats: true },
  openRow: { keys: ['Enter'], where: 'compare', label: 'openRow' },
  toggleDrawer: { keys: ['o'], where: 'compare', label: 'toggleDrawer' },
  copyRow: { keys: ['c'], where: 'compare', label: 'copyRow' },

  nextText: { keys: ['j'], where: 'review', label: 'walkTexts', repeats: true },
  previousText: { keys: ['k'], where: 'review', label: 'walkTexts', repeats: true },
  openText: { keys: ['Enter'], where: 'review', label: 'openText' },

  nextFinding: { keys: ['j'], where: 'findings', label: 'walkFindings', repeats: true },
  previousFinding: { keys: ['k'], where: 'findings', label: 'walkFindings', repeats: true },
  suggestFinding: { keys: ['s'], where: 'findings', label: 'suggestText' },
  openFinding: { keys: ['Enter'], where: 'findings', label: 'openFinding' },

  nextConcept: { keys: ['j'], where: 'terms', label: 'nextRow', repeats: true },
  previousConcept: { keys: ['k'], where: 'terms', label: 'previousRow', repeats: true },
  promoteConcept: { keys: ['p'], where: 'terms', label: 'promoteConcept' },
  editConcept: { keys: ['e'], where: 'terms', label: 'editConcept' },
  forbidTerm: { keys: ['f'], where: 'terms', label: 'forbidTerm' },

  approveCells: { keys: ['a'], where: 'compare', label: 'approveCells' },
  approveText: { keys: ['a'], where: 'review', label: 'approveText' },
  suggestText: { keys: ['s'], where: 'review', label: 'suggestText' },
  commentText: { keys: ['m'], where: 'review', label: 'commentText' },
  requestChanges: { keys: ['r'], where: 'desk', label: 'requestChanges' },
  /** Before `dismiss`: the focus is still in the finding that was picked last. */
  dismissPicked: { keys: ['x'], where: 'findings', label: 'dismiss' },
  dismiss: { keys: ['x'], where: 'desk', label: 'dismiss' },
  undo: { keys: ['z'], where: 'desk', label: 'undo' },

  search: { keys: ['/'], where: 'everywhere', label: 'search' },
  palette: { keys: ['Mod+k'], where: 'everywhere', label: 'palette' },
  showKeys: { keys: ['?'], where: 'everywhere', label: 'showKeys' },
} as const satisfies Readonly<Record<string, Key>>;

export type Command = keyof typeof keyTable;

export const keyRows = Object.entries(keyTable) as readonly (readonly [Command, Key])[];

/** Keys that write a character. The reader can switch them off (WCAG 2.2, 2.1.4). */
export const isCharacterKey = (key: string): boolean => key.length === 1;
