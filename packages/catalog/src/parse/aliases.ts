import { isCodeLiteral } from '../text/code.ts';
import { withinOneEdit } from '../text/edits.ts';

/**
 * One spelling for what is meant as one literal: `0x` and upper-case digits, full-width forms made plain, white space
 * off. A text that is no hexadecimal literal at all stays as it is.
 */
export function normaliseLiteral(literal: string): string {
  if (isCodeLiteral(literal)) return `0x${literal.slice(2).toUpperCase()}`;
  const plain = literal.normalize('NFKC').replace(/[\s\u200B-\u200F\u2060\uFEFF]+/g, '');
  return /^0x[0-9a-f]*$/i.test(plain) ? `0x${plain.slice(2).toUpperCase()}` : literal;
}

/**
 * Joins malformed literals of the code table to citations: a malformed literal stands for the one well-formed citation that
 * no row declares and that is one edit away. Where two citations or two literals compete, nothing is joined.
 * @returns canonical code by normalised malformed literal
 */
export function joinAliases(declared: Iterable<string>, cited: Iterable<string>): ReadonlyMap<string, string> {
  const literals = new Set([...declared].map(normaliseLiteral));
  const malformed = [...literals].filter((literal) => !isCodeLiteral(literal));
  if (malformed.length === 0) return new Map();
  const unmatched = [...new Set([...cited].map(normaliseLiteral).filter(isCodeLiteral))].filter(
    (code) => !literals.has(code),
  );
  const joined = new Map<string, string>();
  for (const literal of malformed) {
    const near = unmatched.filter((code) => withinOneEdit(literal, code));
    const [only] = near;
    if (only === undefined || near.length > 1) continue;
    if (malformed.some((other) => other !== literal && withinOneEdit(other, only))) continue;
    joined.set(literal, only);
  }
  return joined;
}
