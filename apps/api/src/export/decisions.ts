import { type Locale, type Segment, textHash } from '@eventide/catalog';
import type { Suggestion } from '@eventide/contract';
import type { Decisions } from '@eventide/exchange';
import type { SchemaContext } from '@eventide/schema';

/** What has been decided on texts, read from the store at once. */
export async function decisionsOn(
  {
    catalog,
    segments,
    locales,
  }: {
    readonly catalog: string;
    readonly segments: readonly Segment[];
    readonly locales: readonly Locale[];
  },
  { store }: SchemaContext,
  isWanted: (suggestion: Suggestion) => boolean,
): Promise<Decisions> {
  const cells = segments.flatMap(({ key, texts }) =>
    locales.flatMap((locale) => {
      const text = texts.get(locale);
      return text === undefined ? [] : [{ segmentKey: key, locale, textHash: textHash(text) }];
    }),
  );
  const [reviews, suggestions] = await Promise.all([
    store.reviewsOf(catalog, cells),
    store.suggestionsOf(catalog, cells),
  ]);
  const states = new Map(reviews.map(({ segmentKey, locale, state }) => [`${locale} ${segmentKey}`, state]));
  const texts = new Map(
    cells.map(({ segmentKey, locale }, index) => [
      `${locale} ${segmentKey}`,
      (suggestions[index] ?? []).filter(isWanted).map(({ markdown }) => markdown),
    ]),
  );
  return {
    stateOf: (segmentKey, locale) => states.get(`${locale} ${segmentKey}`) ?? 'UNREVIEWED',
    suggestionsOf: (segmentKey, locale) => texts.get(`${locale} ${segmentKey}`) ?? [],
  };
}
