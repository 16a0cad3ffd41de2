import type { Locale } from '@eventide/catalog';
import type { XmlElement, XmlFault } from '../xml/read.ts';

/** A translation out of a file that somebody has worked on. */
export interface ReadText {
  /** Null where the file names no segment: it is then known by its source, if that is one of a kind. */
  readonly segmentKey: string | null;
  /** Markdown of the source, where the file has it. */
  readonly source: { readonly locale: Locale; readonly markdown: string } | null;
  readonly locale: Locale;
  readonly markdown: string;
  /** In the file, from 1. */
  readonly line: number;
}

/**
 * Why an entry gives no translation. NO_TARGET: it has none. NO_LOCALE: it does not say a language that is known. INLINE: it has
 * inline elements, whose Markdown nobody can know. NO_KEY: it names no segment.
 */
export type UnmatchedReason =
  'NO_TARGET' | 'NO_LOCALE' | 'INLINE' | 'NO_KEY' | 'UNKNOWN_SEGMENT' | 'UNKNOWN_LOCALE' | 'AMBIGUOUS' | 'TWICE';

export interface Unmatched {
  /** What the entry is called, as far as it says. */
  readonly entry: string;
  readonly line: number;
  readonly reason: UnmatchedReason;
}

export type TextsRead =
  | { readonly kind: 'READ'; readonly texts: readonly ReadText[]; readonly unmatched: readonly Unmatched[] }
  /** OTHER_FORMAT: it is another kind of file. */
  | { readonly kind: 'REFUSED'; readonly fault: XmlFault | 'OTHER_FORMAT'; readonly line: number };

/** Markers of segments and comments, which leave their text as it is. */
const transparent: ReadonlySet<string> = new Set(['mrk', 'sm', 'em', 'hi']);

/** The text of an element; null where it has inline elements that stand for something. */
export function plainText({ children }: XmlElement): string | null {
  let text = '';
  for (const child of children) {
    if (typeof child === 'string') {
      text += child;
      continue;
    }
    const inner = transparent.has(child.name) ? plainText(child) : null;
    if (inner === null) return null;
    text += inner;
  }
  return text;
}
