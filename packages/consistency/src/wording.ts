import type { Locale } from '@eventide/catalog';

const listed = 4;

/** `es-ES, it-IT and 9 more`. */
export function localeList(locales: readonly Locale[]): string {
  if (locales.length <= listed) return locales.join(', ');
  return `${locales.slice(0, listed - 1).join(', ')} and ${locales.length - listed + 1} more`;
}

/** A piece of a text as messages show it: on one line, cut in the middle where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? `"${line}"` : `"${line.slice(0, 38).trimEnd()} … ${line.slice(-18).trimStart()}"`;
}
