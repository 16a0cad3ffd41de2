const other = 1;
const upper = 2;
const lower = 3;
const digit = 4;
/** `_`, `\\`, `/`: in prose they stand in tokens only. */
const joint = 5;
/** Half of a letter beyond the basic plane: what the whole is takes a pattern to tell. */
const half = 6;

/** What each code unit is, found once: a table is an order of magnitude faster than asking a pattern each time. */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return half;
  const character = String.fromCharCode(unit);
  if (/[_\\/]/.test(character)) return joint;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/\p{Lu}/u.test(character)) return upper;
  return /\p{Ll}/u.test(character) ? lower : other;
}

const fileName = /\.(?:md|ps1|exe|dll|log|config|xml|json|svclog)/;

/**
 * Whether a text has what every token has: a digit, a capital beside another one or behind a small letter, a joint, a file's ending.
 * Most sentences have none of it, and need not be searched.
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
