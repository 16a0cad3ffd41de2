import { byCodeUnit } from './code-units.ts';

const other = 1;
const upper = 2;
const lower = 3;
const digit = 4;
/** `_`, `\\` and `/`: in prose they occur only in tokens. */
const joint = 5;
/** Half of a character beyond the basic plane: it alone does not tell what the character is. */
const half = 6;

/** The class of a UTF-16 code unit. */
const classOf = byCodeUnit((unit) => {
  if (unit >= 0xd800 && unit <= 0xdfff) return half;
  const character = String.fromCharCode(unit);
  if (/[_\\/]/.test(character)) return joint;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/\p{Lu}/u.test(character)) return upper;
  return /\p{Ll}/u.test(character) ? lower : other;
});

const fileName = /\.(?:md|ps1|exe|dll|log|config|xml|json|svclog)/;

/**
 * Whether a text has something that every token has: a digit, a capital after another letter, `_`, `\\` or `/`, or a file's
 * extension. Most sentences have none of these and need not be searched for tokens.
 */
export function mayHaveToken(text: string): boolean {
  let before = other;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind >= digit || (kind === upper && (before === upper || before === lower))) return true;
    before = kind;
  }
  return text.includes('.') && fileName.test(text);
}
