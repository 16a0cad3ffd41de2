export const messages = {
  'before-mark': 'There is a space before the punctuation mark in <q>{excerpt}</q>. Remove it.',
  'before-full-width': 'There is a space before the full-width mark in <q>{excerpt}</q>. Remove it.',
  'inside-bracket': 'There is a space inside the bracket in <q>{excerpt}</q>. Remove it.',
  'missing-after-mark': 'There is no space after the punctuation mark in <q>{excerpt}</q>. Add one.',
  'missing-after-comma': 'There is no space after the comma in <q>{excerpt}</q>. Add one.',
  several: 'There are several spaces in a row in <q>{excerpt}</q>. Keep one.',
  'missing-before-mark': 'French puts a space at the punctuation mark in <q>{excerpt}</q>. Add a no-break space.',
  'start-differs': 'The text does not start with the same white space as in {locales}. Use the same.',
  'end-differs': 'The text does not end with the same white space as in {locales}. Use the same.',
} as const;

export type MessageId = keyof typeof messages;
