/** Excel takes a file for UTF-8 by this mark only. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for the beginning of a formula, in full width as well, and white space that it skips before one.
 * Apostrophes before it are counted in, so that one more can be taken off again.
 */
const formula = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * A row of separated values (RFC 4180) with its line break. A value that a spreadsheet would execute begins with an apostrophe,
 * as OWASP advises: texts come out of logs and pages, which anybody may have written.
 */
export function csvRow(values: readonly (string | number)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/** A whole file of separated values, its columns named in the first row. */
export function csvTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${byteOrderMark}${csvRow(columns)}${rows.map(csvRow).join('')}`;
}

function csvField(value: string | number): string {
  const text = String(value);
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A field of {@link csvRow} as it was before, without the apostrophe. */
export function csvUnguarded(field: string): string {
  return field.startsWith("'") && formula.test(field) ? field.slice(1) : field;
}
