import type { Catalog, Locale, SegmentText } from '@eventide/catalog';
import type { SegmentChange } from '@eventide/contract';

/** The differences between two states of a catalogue: locale by locale, in source order. Null is an empty catalogue. */
export function compareCatalogs(before: Catalog | null, after: Catalog | null): SegmentChange[] {
  const locales = [...new Set([...(before?.locales ?? []), ...(after?.locales ?? [])])].sort();
  return locales.flatMap((locale) => compareLocale(before, after, locale));
}

/** The same for one locale. */
function compareLocale(before: Catalog | null, after: Catalog | null, locale: Locale): SegmentChange[] {
  const old = textsOf(before, locale);
  const now = textsOf(after, locale);
  const changes: SegmentChange[] = [];
  for (const [key, text] of now) {
    const before = old.get(key)?.markdown ?? null;
    if (before === text.markdown) continue;
    changes.push({ ...placeOf(text), change: before === null ? 'ADDED' : 'CHANGED', before, after: text.markdown });
  }
  for (const [key, text] of old) {
    if (!now.has(key)) changes.push({ ...placeOf(text), change: 'REMOVED', before: text.markdown, after: null });
  }
  return changes;
}

function placeOf({ key, locale, kind }: SegmentText): Pick<SegmentChange, 'segmentKey' | 'locale' | 'kind'> {
  return { segmentKey: key, locale, kind };
}

function textsOf(catalog: Catalog | null, locale: Locale): ReadonlyMap<string, SegmentText> {
  const texts = new Map<string, SegmentText>();
  for (const { key, texts: all } of catalog?.segments ?? []) {
    const text = all.get(locale);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}
