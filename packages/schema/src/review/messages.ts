/** Why a text was not reviewed, commented on or replaced. */
export const messages = {
  'comment-empty': 'The comment is empty: write something.',
  'review-conflict': `{reason, select,
    VERSION {{by, select, none {Someone else} other {{by}}} has decided in the meantime: look again and decide.}
    TEXT_CHANGED {The page has another text here now: look again and decide.}
    other {The page no longer has this text.}
  }`,
  'review-conflicts':
    '{count, number} texts are no longer as they were looked at, and nothing was changed: look again and decide.',
  'suggestion-breaks-page':
    'This would change more of the page than this text: remove the line break, the <q>|</q> or the mark.',
  'suggestion-conflict': 'Someone has decided in the meantime: look again and decide.',
  'suggestion-empty': 'The suggestion is empty: write the better text.',
  'suggestion-gone': 'The suggestion no longer exists.',
  'suggestion-not-open': 'The suggestion has been decided: open it again first.',
  'suggestion-same-text': 'The page has this text already.',
} as const;
