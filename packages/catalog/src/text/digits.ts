/** Where the decimal digits of the scripts that documentation is written in begin, besides ASCII. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10] as const;

const otherDigit = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g;

/** The same text with decimal digits of other scripts (full-width, Arabic-Indic, …) as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(otherDigit, (digit) => {
    const point = digit.charCodeAt(0);
    const zero = zeros.find((start) => point >= start && point < start + 10) ?? point;
    return String(point - zero);
  });
}
