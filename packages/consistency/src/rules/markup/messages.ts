import type { Draft as RuleDraft } from '../../model.ts';

export const messages = {
  'emphasis-missing':
    'The text has {actual, plural, =0 {no emphasis} one {# emphasised phrase} other {# emphasised phrases}}; in {locales} it has {expected, number}. Emphasise the same phrases.',
  'emphasis-added':
    'The text has {actual, plural, one {# emphasised phrase} other {# emphasised phrases}}; in {locales} it has {expected, number}. Remove the extra emphasis.',
  glued: 'There is no space between <q>{before}</q> and the emphasised <q>{emphasised}</q>. Add one.',
  'alert-shown':
    'The alert marker <q>{found}</q> is shown as text. Write the untranslated marker, such as [!TIP], at the start of the block.',
  'alert-changed': 'This is the alert [!{found}]; in {locales} it is [!{expected}]. Use the same alert.',
  'alert-missing': 'This is a plain paragraph; in {locales} it is the alert [!{expected}]. Add the marker.',
  'alert-added': 'This is the alert [!{found}]; in {locales} it is a plain paragraph. Remove the marker.',
  'link-torn':
    'The link of <q>{text}</q> is shown as text, because a space separates it from its address. Remove the space.',
  leaked: 'Readers see the markup <q>{found}</q> as text. Repair or remove it.',
  'leaked-everywhere': 'Readers see the markup <q>{found}</q> as text, in every locale. Repair it in the source.',
} as const;

export type MessageId = keyof typeof messages;
export type Draft = RuleDraft<MessageId>;
