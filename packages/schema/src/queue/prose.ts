import type { CatalogSnapshot } from '../context.ts';

const known = new WeakMap<CatalogSnapshot, ReadonlySet<string>>();

/**
 * Keys of the segments that a reviewer reads: neither front matter nor lists of codes, nor what all pages write alike, such as
 * symbols and numbers. Worked out once for each snapshot.
 */
export function proseOf(snapshot: CatalogSnapshot): ReadonlySet<string> {
  const found = known.get(snapshot) ?? new Set(snapshot.segments.filter(isProse).map(({ segment }) => segment.key));
  known.set(snapshot, found);
  return found;
}

function isProse({ segment: { kind, texts } }: CatalogSnapshot['segments'][number]): boolean {
  if (kind === 'META' || kind === 'EVENT_CODES') return false;
  return texts.size === 1 || new Set([...texts.values()].map(({ markdown }) => markdown)).size > 1;
}
