import { isCodeLiteral, parseCode } from '../text/code.ts';
import { toAsciiDigits } from '../text/digits.ts';

const invisible = /[\s\u200B-\u200F\u2060\uFEFF]+/g;

/** Groups of thousands as some language writes them. */
const grouped = /^\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+$/;

export interface ReadId {
  readonly id: number;
  /** False where it was not written as plain digits. */
  readonly isExact: boolean;
  /** True where it was written as an amount (`4.650`), as translators do who take it for one. */
  readonly isGrouped: boolean;
}

/** An event's ID out of a cell; null where it is none. */
export function readEventId(text: string): ReadId | null {
  if (/^\d{1,9}$/.test(text)) return { id: Number(text), isExact: true, isGrouped: false };
  const ascii = toAsciiDigits(text).trim();
  if (grouped.test(ascii)) return { id: Number(ascii.replace(/\D/g, '')), isExact: false, isGrouped: true };
  const digits = ascii.replace(invisible, '');
  return /^\d{1,9}$/.test(digits) ? { id: Number(digits), isExact: false, isGrouped: false } : null;
}

const prefixed = /^([A-Z]{2,12})[-_ ]?(\d{2,9})$/;

/** A code of letters and a number (`AADSTS16003`, `MSB-4018`), spelled as the page does; null where it is none. */
export function readPrefixedCode(text: string): { readonly prefix: string; readonly value: number } | null {
  const [, prefix, digits] = prefixed.exec(text.trim()) ?? [];
  return prefix === undefined || digits === undefined ? null : { prefix, value: Number(digits) };
}

/** What a cell of a code column holds. */
export interface ReadCode {
  /** The code as written, without what else stands in the cell. */
  readonly literal: string;
  /** Canonical spelling; null where the literal is malformed. */
  readonly canonical: string | null;
}

const leadingLiteral = /^0x[0-9A-F]+(?=$|[\s(（,;/|])/i;

/**
 * A code in any spelling: hexadecimal, decimal, prefix and number. What follows a hexadecimal literal in its cell is not of
 * it. Hexadecimal literals have eight digits unless `anyLength`: in a column of eight digits, seven are a digit lost.
 */
export function readCode(text: string, { anyLength }: { readonly anyLength: boolean }): ReadCode {
  const trimmed = text.trim();
  const literal = leadingLiteral.exec(trimmed)?.[0] ?? trimmed;
  if (!anyLength && looksLikeCodes(literal))
    return { literal, canonical: isCodeLiteral(literal) ? upperHex(literal) : null };
  const canonical = parseCode(literal.replace(/^[\u2212\u2013]/, '-'))?.canonical;
  if (canonical !== undefined) return { literal, canonical };
  return { literal, canonical: readPrefixedCode(literal) === null ? null : literal };
}

function upperHex(literal: string): string {
  return `0x${literal.slice(2).toUpperCase()}`;
}

/** Event and symbolic names: letters, digits and underscores. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text);
}

const codeLike = /^[0０][xXｘＸ]\s*[0-9A-Fa-f０-９Ａ-Ｆａ-ｆ]/;

/** True where the text seems meant as one or several codes, well-formed or not. */
export function looksLikeCodes(text: string): boolean {
  return codeLike.test(text.trimStart());
}

/** The code literals of a cell, as written: separated by commas of any script, semicolons, lines, or spaces. */
export function splitCodes(text: string): string[] {
  return text
    .split(/[,，、;；\r\n]+|\s+(?=[0０][xXｘＸ])/)
    .map((literal) => literal.trim())
    .filter((literal) => literal !== '');
}
