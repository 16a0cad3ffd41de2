import type { Catalog, Locale } from '@eventide/catalog';
import type { CatalogSnapshot, Review } from '@eventide/schema';

/**
 * The review of the content before, less what it says about texts that have changed: what holds of the new content until
 * that has been reviewed itself. Null where there was no review.
 */
export function carryOver({ catalog: before, review }: CatalogSnapshot, after: Catalog): Review | null {
  if (!review) return null;
  const [was, is] = [textsOf(before), textsOf(after)];
  const isSame = (key: string, locale: Locale) => was.get(key)?.get(locale) === is.get(key)?.get(locale);
  const findings = review.findings.filter(({ segmentKey, locale, evidence }) => {
    const places = [
      ...(locale === null ? before.locales : [locale]).map((one) => ({ segmentKey, locale: one })),
      ...evidence,
    ];
    return places.every((place) => isSame(place.segmentKey, place.locale));
  });
  const terms = review.terms.filter(({ segmentKey, locale }) => isSame(segmentKey, locale));
  return { ...review, findings, terms };
}

function textsOf({ segments }: Catalog): ReadonlyMap<string, ReadonlyMap<Locale, string>> {
  return new Map(
    segments.map(({ key, texts }) => [key, new Map([...texts].map(([locale, { markdown }]) => [locale, markdown]))]),
  );
}
