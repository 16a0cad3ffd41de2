const special = /[\\`*_[\]<>|~&#!]/g;

/** A row of a table in GitHub's Markdown, with its line break. Texts come out of logs and pages: no markup of theirs has an effect. */
export function markdownRow(values: readonly (string | number)[]): string {
  return `| ${values.map((value) => markdownText(String(value))).join(' | ')} |\n`;
}

/** The head of a table, with the line below it. */
export function markdownHead(names: readonly string[]): string {
  return `${markdownRow(names)}| ${names.map(() => '---').join(' | ')} |\n`;
}

/** A text on one line, shown as it is. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replace(special, '\\$&')
    .replace(/(https?):\/\//gi, '$1:\\//')
    .replace(/\bwww\./gi, 'www\\.');
}
