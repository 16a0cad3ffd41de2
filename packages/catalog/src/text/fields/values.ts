import { canonicalCode, parseCode } from '../code.ts';
import { toAsciiDigits } from '../digits.ts';

/** Event IDs of Windows have 16 bits. */
const eventIdMax = 0xffff;
/** A range with more IDs than this is no list of events to be looked at one by one; its ends are read. */
const rangeMax = 1000;
/** Longer than any list of IDs or codes that a field holds: what is beyond is not read. */
const lengthMax = 2000;
const listMax = 100;

const eventId =
  /(?<![\p{L}\p{N}_.,:])(\d{1,5})(?![\p{L}\p{N}_]|[.,:]\d)(?:\s*(?:-|–|—|~|\.\.\.?|…)\s*(\d{1,5})(?![\p{L}\p{N}_.,:]))?/gu;

/** The IDs in the value of a field that holds event IDs: one, a list, or a range (`20100-20102`). Each once, in their order. */
export function eventIdsIn(value: string): readonly number[] {
  const ids = new Set<number>();
  for (const [, first = '', last = first] of spaced(plain(value)).matchAll(eventId)) {
    for (const id of rangeOf(Number(first), Number(last))) if (ids.size < listMax && id <= eventIdMax) ids.add(id);
  }
  return [...ids];
}

/** Numbers with commas and no spaces between them. */
const run = /(?<![\p{L}\p{N}_.,:])\d{3,5}(?:,\d{3,5})+(?![\p{L}\p{N}_]|[.,:]\d)/gu;
/** One number, by thousands. */
const grouped = /^\d{1,3}(?:,\d{3})+$/;

/** Puts spaces into a list of IDs that has none (`20502,10010`); a number with a comma in it is left as it is. */
function spaced(text: string): string {
  return text.replace(run, (found) => (grouped.test(found) ? found : found.replaceAll(',', ', ')));
}

function rangeOf(first: number, last: number): readonly number[] {
  if (first >= last || last - first > rangeMax) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A code as a log has it. */
export interface WrittenCode {
  /** As it stands there. */
  readonly literal: string;
  /** `0x` and eight upper-case hex digits; null for a literal that is no 32-bit code (`0x0FFFFFFFF`). */
  readonly canonical: string | null;
  readonly notation: 'HEXADECIMAL' | 'DECIMAL';
}

const code =
  /(?<hex>(?<![\p{L}\p{N}_])(?:0x|\\x|&h|x)[0-9a-f]{1,16}h?(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_.])(?:[0-9][0-9a-f]{0,8}h|(?=0|\d*[a-f])[0-9a-f]{8})(?![\p{L}\p{N}_]))|(?<decimal>(?<![\p{L}\p{N}_.,:])[+-]?\d{1,10}(?![\p{L}\p{N}_]|[.,:]\d))/giu;

/** The codes in the value of a field that holds codes, in any spelling of `parseCode`. Each spelling once, in their order. */
export function codesIn(value: string): readonly WrittenCode[] {
  const codes = new Map<string, WrittenCode>();
  for (const { groups: { hex, decimal } = {} } of plain(value).matchAll(code)) {
    const literal = hex ?? decimal ?? '';
    if (codes.size >= listMax || codes.has(literal)) continue;
    if (hex === undefined) {
      const parsed = parseCode(literal);
      if (parsed) codes.set(literal, { literal, canonical: parsed.canonical, notation: 'DECIMAL' });
    } else codes.set(literal, { literal, canonical: canonicalOf(hex), notation: 'HEXADECIMAL' });
  }
  return [...codes.values()];
}

function canonicalOf(hex: string): string | null {
  const digits = hex.replace(/^(?:0x|\\x|&h|x)/i, '').replace(/h$/i, '');
  // 64 bits that repeat the sign of 32: what a program makes of an HRESULT.
  const narrow = /^(?:f{8}(?=[89a-f])|0{8}(?=[0-7]))/i.test(digits) && digits.length === 16 ? digits.slice(8) : digits;
  return narrow.length > 8 ? null : canonicalCode(Number.parseInt(narrow, 16));
}

const moment =
  /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?:[ T]+(?=\d{1,2}:))?|(?<![\w:])\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?![\w:])/g;

/** The same text, as long as it was, with dates and times of day blank: their digits count nothing else. */
export function withoutTimes(text: string): string {
  return text.replace(moment, (found) => ' '.repeat(found.length));
}

function plain(value: string): string {
  return withoutTimes(toAsciiDigits(value.slice(0, lengthMax).normalize('NFKC')));
}
