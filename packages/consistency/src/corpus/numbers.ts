import type { Locale, Span } from '@eventide/catalog';

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The same text with decimal digits of any script as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

export interface FoundNumber {
  /** ASCII digits with a decimal point and no grouping: the same value has the same spelling in every locale. */
  readonly value: string;
  readonly span: Span;
}

const wordLetter = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}_';
const marks = "[.,\u066B\u066C'\u2019\u00A0\u202F]";
/** `16進`, `10进制`, `16진수`: the name of a base, which other languages have a word for. */
const base = '\\s?(?:[\u9032\u8FDB]|\uC9C4[\uC218\uBC95])';
const anyDigit = /\p{Nd}/u;

/**
 * Finds the numbers of a locale's texts and reads them as the locale writes them: `1.234,5` in German, `1 234,5` in French,
 * `1,234.5` in English.
 */
export function numberFinder(locale: Locale): (text: string) => readonly FoundNumber[] {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const isComma = decimal === ',' || decimal === '\u066B';
  const groupsBySpace = /\s/.test(group);
  const spaced = groupsBySpace ? '|\\u0020(?=\\p{Nd}{3}(?!\\p{Nd}))' : '';
  const pattern = new RegExp(
    `(?<![${wordLetter}])\\p{Nd}+(?:(?:${marks}${spaced})\\p{Nd}+)*(?![${wordLetter}])(?!${base})`,
    'gu',
  );
  const grouping = isComma ? /[\s'\u2019\u066C]|\.(?=\d{3}(?:\D|$))/g : /[\s'\u2019\u066C]|,(?=\d{3}(?:\D|$))/g;
  return (text) => {
    if (!anyDigit.test(text)) return [];
    return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({
      value: asciiDigits(written)
        .replace(grouping, '')
        .replace(/[,\u066B]/, '.'),
      span: { start: index, end: index + written.length },
    }));
  };
}
