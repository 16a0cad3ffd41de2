import type { Segment } from '../model.ts';

/** Of a number of things on a page, how many a catalogue has too. */
interface Shared {
  readonly shared: number;
  readonly total: number;
}

/** What a page and a catalogue have in common: the evidence that the page is a version of the catalogue's article. */
export interface PageFit {
  readonly events: Shared;
  readonly codes: Shared;
  /** Anchors of headings. */
  readonly anchors: Shared;
}

/** Counts what a page and a catalogue have in common. Repeated rows count once. */
export function fitOf(
  document: { readonly segments: readonly Pick<Segment, 'key'>[] },
  catalog: { readonly segments: readonly Pick<Segment, 'key'>[] },
): PageFit {
  const there = new Set(catalog.segments.map(({ key }) => rowOf(key)));
  const own = new Set(document.segments.map(({ key }) => rowOf(key)));
  const count = (prefix: string): Shared => {
    const ofKind = [...own].filter((key) => key.startsWith(prefix));
    return { shared: ofKind.filter((key) => there.has(key)).length, total: ofKind.length };
  };
  return { events: count('event/'), codes: count('code/'), anchors: count('heading/') };
}

/** `event/20102` for `event/20102/name`; the key of a heading as it is. */
export function rowOf(key: string): string {
  return /^(?:event|code)\/[^/~]*/.exec(key)?.[0] ?? key;
}
