import type { Locale } from '@eventide/catalog';

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The same text with decimal digits of any script as ASCII digits. */
export function asciiDigits(text: string): string {
  if (/^[\d.,\s]*$/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

/**
 * Reads numbers as a locale writes them (`1.234,5` in German, `1,234.5` in English) into one spelling: digits with a
 * decimal point. Where a separator is followed by three digits and the locale groups by it, it is a grouping one.
 */
export function numberReader(locale: Locale): (literal: string) => string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const isDecimalComma = decimal === ',' || decimal === '\u066B';
  const grouping = isDecimalComma ? /\.(?=\d{3}(?:\D|$))/g : /,(?=\d{3}(?:\D|$))/g;
  return (literal) => asciiDigits(literal).replace(grouping, '').replace(',', '.');
}
