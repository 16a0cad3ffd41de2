import type { MessageId } from './messages.ts';

/** A kind of character that does not belong in a text. The pattern is tried only where `suspicious` matches. */
export interface BadCharacter {
  readonly pattern: RegExp;
  readonly messageId: Exclude<MessageId, 'decomposed' | 'look-alike'>;
  /** What should be there instead; null where that is unknown. */
  readonly instead: string | null;
  readonly severity: 'minor' | 'major';
}

/** Letters of scripts in which joiners and other invisible marks have no effect. */
const plain = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]`;

/** A single test that nearly every text fails, and that saves the others. */
export const suspicious =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF\uE000-\uF8FF]|[\u00C3\u00C2\u00D0\u00D1][\u0080-\u00BF\u0152-\u0178\u2018-\u2122]|\u00E2\u20AC|\p{M}|\p{Surrogate}/u;

export const badCharacters: readonly BadCharacter[] = [
  {
    pattern: /\uFFFD+/gu,
    messageId: 'lost',
    instead: null,
    severity: 'major',
  },
  {
    pattern: /(?:[\u00C3\u00C2\u00D0\u00D1][\u0080-\u00BF\u0152-\u0178\u2018-\u2122])+|\u00E2\u20AC[\u0080-\u2122]/gu,
    messageId: 'decoding',
    instead: null,
    severity: 'major',
  },
  {
    pattern:
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFC\uFFFE\uFFFF\u2028\u2029\p{Surrogate}]+/gu,
    messageId: 'control',
    instead: '',
    severity: 'minor',
  },
  {
    pattern: /[\uE000-\uF8FF]+/gu,
    messageId: 'private-use',
    instead: null,
    severity: 'minor',
  },
  {
    pattern: new RegExp(
      String.raw`(?<=${plain}|^)[\u200B\u200C\u200D\u2060-\u2064\uFEFF]+|[\u200B\u200C\u200D\u2060-\u2064\uFEFF]+(?=${plain}|$)`,
      'gu',
    ),
    messageId: 'invisible',
    instead: '',
    severity: 'minor',
  },
  {
    pattern: /\u00AD+/gu,
    messageId: 'soft-hyphen',
    instead: '',
    severity: 'minor',
  },
];

/** Marks that set the direction of text: they belong in right-to-left locales only. */
export const directionMarks: BadCharacter = {
  pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu,
  messageId: 'direction',
  instead: '',
  severity: 'minor',
};

/** Letters followed by a combining mark; for many there is one composed character. */
export const decomposed = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}+/gu;
