/** A breaking change that was made on purpose. */
interface AcceptedBreak {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly change: string;
  readonly why: string;
}

/** docs/contract-breaks.md with more entries at its end. A list and not a table: the formatter would realign a table. */
export function addBreaks(log: string, breaks: readonly AcceptedBreak[]): string {
  return breaks.reduce((text, accepted) => `${text}${entryOf(accepted)}\n`, log);
}

/** The changes that one version of the log accepts and an earlier version does not. */
export function changesAddedTo(earlier: string, log: string): ReadonlySet<string> {
  const known = new Set(earlier.split('\n'));
  const added = log.split('\n').filter((line) => !known.has(line));
  return new Set(added.flatMap((line) => /^- \d{4}-\d\d-\d\d: `(.*?)`/.exec(line)?.[1] ?? []));
}

/** How the log names a change: in code, on one line. */
export function nameOf(change: string): string {
  return change.replaceAll('`', "'").replaceAll(/\s+/g, ' ');
}

function entryOf({ date, change, why }: AcceptedBreak): string {
  return `- ${date}: \`${nameOf(change)}\`. ${why.trim().replaceAll(/\s+/g, ' ')}`;
}
