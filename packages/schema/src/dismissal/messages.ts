/** Why no finding was dismissed or reopened. */
export const messages = {
  'dismissal-conflict': 'Someone has decided in the meantime, and nothing was changed: look again and decide.',
  'dismissal-finding-gone': 'The review no longer finds this, as the text has changed.',
  'dismissal-note-missing': 'This reason needs a note: say why.',
} as const;
