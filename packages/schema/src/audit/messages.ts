/** Why a change cannot be undone. */
export const messages = {
  'undo-conflict': 'The state has changed since, and undoing would overwrite the later change: undo that one first.',
  'undo-first-import': 'The first import cannot be undone, as there is nothing before it.',
  'undo-no-reverse': `{action, select,
    ROLE {Changes to people cannot be undone: set the role of the person again.}
    TOKEN {Changes to tokens cannot be undone: create another token, or revoke it.}
    WEBHOOK {Changes to web hooks cannot be undone: change the web hook, or make another.}
    other {Changes of this kind cannot be undone.}
  }`,
  'undo-not-found': 'There is no such change.',
} as const;
