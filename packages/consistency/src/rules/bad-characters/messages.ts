import type { Draft as RuleDraft } from '../../model.ts';

export const messages = {
  lost: 'The replacement character {code} is in the text: the original was lost in a conversion. Restore it.',
  decoding: '<q>{found}</q> is UTF-8 text that was decoded with another encoding. Restore the original characters.',
  control: 'The control character {code} is in the text. Remove it.',
  'private-use':
    'The private-use character {code} is in the text, and readers see an empty box. Use the intended character.',
  invisible: 'The invisible character {code} is in the text, and searches for the word fail. Remove it.',
  'soft-hyphen': 'A soft hyphen ({code}) is in the text, and searches for the word fail. Remove it.',
  direction: 'The invisible text direction mark {code} is in the text. Remove it.',
  decomposed:
    '<q>{found}</q> is a letter followed by a combining mark. Write the composed character <q>{expected}</q> (Unicode NFC).',
  'look-alike':
    '<q>{found}</q> contains {script, select, Latin {Latin} Cyrillic {Cyrillic} Greek {Greek} other {foreign}} letters ({letters}) in a {wordScript, select, Latin {Latin} Cyrillic {Cyrillic} Greek {Greek} other {different}} word. Write <q>{expected}</q>.',
} as const;

export type MessageId = keyof typeof messages;
export type Draft = RuleDraft<MessageId>;
