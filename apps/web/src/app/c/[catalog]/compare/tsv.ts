/** One row of tab-separated values, as spreadsheets paste it: a value with a tab, a break or a quote is quoted. */
export function tsvRow(values: readonly string[]): string {
  return values.map((value) => (/[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('\t');
}
