import type { Draft as RuleDraft } from '../../model.ts';

export const messages = {
  translated:
    'The name is translated (<q>{names}</q>), but its column contains identifiers. Use one identifier in the source.',
  changed: 'The identifier <q>{found}</q> appears here; in {locales} it is <q>{expected}</q>. Correct it.',
  disputed: 'The locales have different identifiers here: <q>{names}</q>. Decide on one.',
  spelled: 'The event ID is written <q>{found}</q>. Write it in plain digits: {expected}.',
  number: 'The row is numbered {found}; in {locales} it is {expected}. Correct the number.',
  'code-changed': 'The code {found} is cited here; in {locales} it is {expected}. Correct the code.',
  'code-added': 'The code {found} is cited here, but not in {locales}. Remove it.',
  'code-lost': 'The code {expected} is not cited here, but in {locales} it is. Add it.',
  'codes-repeated': 'The codes are not cited as often as in {locales}, where the list is {codes}. Use that list.',
  'codes-reordered': 'The codes are in another order than in {locales}, where the list is {codes}. Use that order.',
  'codes-disputed': 'The locales cite different codes here: <q>{lists}</q>. Decide on one list.',
} as const;

export type MessageId = keyof typeof messages;
export type Draft = RuleDraft<MessageId>;
