import { readPrefixedCode } from '../parse/cells.ts';
import { isCodeLiteral } from '../text/code.ts';

/** True for the canonical spelling of a code: `0x` and eight digits, or a prefix and a number. */
export function isCode(text: string): boolean {
  return isCodeLiteral(text) || readPrefixedCode(text) !== null;
}
