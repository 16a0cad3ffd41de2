/** The name, with a number after it where another thing is called so already: `a`, `a (2)`, `a (3)`. */
export function unlikeOthers(name: string, others: ReadonlySet<string>): string {
  if (!others.has(name)) return name;
  for (let count = 2; ; count++) if (!others.has(`${name} (${count})`)) return `${name} (${count})`;
}

/** A text on one line, in composed characters (NFC), without blanks around it. */
export function onOneLine(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
