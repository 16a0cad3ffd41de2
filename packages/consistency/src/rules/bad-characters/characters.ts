/** What should not stand in a text, by what it does to a reader. Each pattern is tried only where `suspicious` matches. */
export interface BadCharacter {
  readonly pattern: RegExp;
  readonly what: string;
  readonly advice: string;
  /** What should stand there; null where that cannot be told. */
  readonly instead: string | null;
  readonly severity: 'minor' | 'major';
}

/** Letters of scripts in which joiners and other invisible marks do nothing. */
const plain = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]`;

/** One look at a text; nearly every text ends here. */
export const suspicious =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF\uE000-\uF8FF]|[\u00C3\u00C2\u00D0\u00D1][\u0080-\u00BF\u0152-\u0178\u2018-\u2122]|\u00E2\u20AC|\p{M}|\p{Surrogate}/u;

export const badCharacters: readonly BadCharacter[] = [
  {
    pattern: /\uFFFD+/gu,
    what: 'a replacement character: what stood there was lost in a conversion',
    advice: 'restore the character',
    instead: null,
    severity: 'major',
  },
  {
    pattern: /(?:[\u00C3\u00C2\u00D0\u00D1][\u0080-\u00BF\u0152-\u0178\u2018-\u2122])+|\u00E2\u20AC[\u0080-\u2122]/gu,
    what: 'UTF-8 that was read as another encoding',
    advice: 'restore the characters',
    instead: null,
    severity: 'major',
  },
  {
    pattern:
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFC\uFFFE\uFFFF\u2028\u2029\p{Surrogate}]+/gu,
    what: 'a control character',
    advice: 'remove it',
    instead: '',
    severity: 'minor',
  },
  {
    pattern: /[\uE000-\uF8FF]+/gu,
    what: 'a private-use character, which shows as a box',
    advice: 'replace it by the character that is meant',
    instead: null,
    severity: 'minor',
  },
  {
    pattern: new RegExp(
      String.raw`(?<=${plain}|^)[\u200B\u200C\u200D\u2060-\u2064\uFEFF]+|[\u200B\u200C\u200D\u2060-\u2064\uFEFF]+(?=${plain}|$)`,
      'gu',
    ),
    what: 'an invisible character',
    advice: 'remove it, or searching for the word fails',
    instead: '',
    severity: 'minor',
  },
  {
    pattern: /\u00AD+/gu,
    what: 'a soft hyphen',
    advice: 'remove it, or searching for the word fails',
    instead: '',
    severity: 'minor',
  },
];

/** Marks that set the direction of text: at home in right-to-left locales and nowhere else. */
export const directionMarks: BadCharacter = {
  pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu,
  what: 'an invisible mark of text direction',
  advice: 'remove it',
  instead: '',
  severity: 'minor',
};

/** Letters followed by a combining mark for which there is one composed character. */
export const decomposed = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}+/gu;
