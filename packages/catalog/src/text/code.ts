import { toAsciiDigits } from './digits.ts';

/** A 32-bit diagnostic code. */
export interface ParsedCode {
  /** `0x` and eight upper-case hex digits. */
  readonly canonical: string;
  /** Unsigned 32-bit value. */
  readonly value: number;
}

const wellFormed = /^0x[0-9a-f]{8}$/i;
const prefixedHex = /^(?:0x|&h)([0-9a-f]{1,8})$/i;
const suffixedHex = /^([0-9][0-9a-f]{0,8})h$/i;
const bareHex = /^(?=0|.*[a-f])[0-9a-f]{8}$/i;
const decimal = /^[+-]?\d{1,10}$/;

/** True for the documented form only: `0x` (or `0X`) and exactly eight hex digits. */
export function isCodeLiteral(literal: string): boolean {
  return wellFormed.test(literal);
}

/** The canonical spelling of an unsigned 32-bit value. */
export function canonicalCode(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}

/**
 * Reads a code as people write it: `0x00000401`, `0X401`, `&H401`, `401h`, `00000401` (eight digits with a leading zero
 * or a letter are hexadecimal), and decimal, signed or not (`1025`, `-1`). Null where the text is no 32-bit code; nine
 * hex digits are none.
 */
export function parseCode(text: string): ParsedCode | null {
  const spelling = toAsciiDigits(text.normalize('NFKC')).trim();
  const digits = prefixedHex.exec(spelling)?.[1] ?? suffixedHex.exec(spelling)?.[1];
  if (digits !== undefined) return codeOf(Number.parseInt(digits, 16));
  if (bareHex.test(spelling)) return codeOf(Number.parseInt(spelling, 16));
  if (!decimal.test(spelling)) return null;
  const value = Number(spelling);
  return codeOf(value < 0 && value >= -(2 ** 31) ? value + 2 ** 32 : value);
}

function codeOf(value: number): ParsedCode | null {
  return value >= 0 && value < 2 ** 32 ? { canonical: canonicalCode(value), value } : null;
}
