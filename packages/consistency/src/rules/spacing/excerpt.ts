/** How far around a place whole words are looked for, in UTF-16 code units. */
const excerptReach = 40;

/** A place with the words around it. */
export function excerptOf(text: string, start: number, end: number): string {
  const before = /(?:\S+\s+)?\S*\s*$/u.exec(text.slice(Math.max(0, start - excerptReach), start))?.[0] ?? '';
  const after = /^\s*\S*/u.exec(text.slice(end, end + excerptReach))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
