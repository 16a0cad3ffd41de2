import { alignCatalog, type Catalog, type Locale, textHash } from '@eventide/catalog';
import type { ReviewState, Suggestion } from '@eventide/contract';
import { type CellEdit, suppressionOf } from '@eventide/exchange';
import type { Store } from '@eventide/store';
import { UsageError } from '../io.ts';
import type { Session } from '../session.ts';
import type { Material } from './material.ts';
import { reviewOnce } from './review.ts';

/** The catalogue that is named, or the only one there is. @throws UsageError */
export async function catalogOf(named: string | undefined, store: Store): Promise<Catalog> {
  const slugs = await store.catalogs();
  const slug = named ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (slug === undefined) throw new UsageError(slugs.length === 0 ? 'store-empty' : 'catalog-choose', {}, slugs);
  const current = slugs.includes(slug) ? await store.currentDocuments(slug) : null;
  if (current === null) throw new UsageError('catalog-unknown', { catalog: slug }, slugs);
  return alignCatalog(current.documents, current.options);
}

/** A catalogue of the store, with what was decided there. */
export async function fromStore(named: string | undefined, store: Store, io: Session): Promise<Material> {
  const catalog = await catalogOf(named, store);
  const cells = catalog.segments.flatMap(({ key, texts }) =>
    Array.from(texts, ([locale, text]) => ({ segmentKey: key, locale, textHash: textHash(text) })),
  );
  const reviews = await store.reviewsOf(catalog.slug, cells);
  const states = new Map(
    reviews.map(({ segmentKey, locale, state }): [string, ReviewState] => [cell(segmentKey, locale), state]),
  );
  const lists = await store.suggestionsOf(catalog.slug, cells);
  // One on a text that has changed since is about another text.
  const current = new Map(
    cells.map(({ segmentKey, locale, textHash: hash }, index): [string, readonly Suggestion[]] => [
      cell(segmentKey, locale),
      (lists[index] ?? []).filter((one) => one.textHash === hash),
    ]),
  );
  const termBase = await store.concepts(catalog.slug);
  const dismissals = await store.dismissals(catalog.slug);
  const suppressionsOf = ({ fingerprint }: { readonly fingerprint: string }) => {
    const dismissal = dismissals.get(fingerprint);
    return dismissal === undefined ? [] : [suppressionOf(dismissal)];
  };
  return {
    catalog,
    decisions: {
      stateOf: (segmentKey, locale) => states.get(cell(segmentKey, locale)) ?? 'UNREVIEWED',
      suggestionsOf: (segmentKey, locale) =>
        (current.get(cell(segmentKey, locale)) ?? [])
          .filter(({ state }) => state === 'OPEN')
          .map(({ markdown }) => markdown),
    },
    termBase,
    review: reviewOnce(catalog, { suppressionsOf, termBase }, io),
    accepted: [...current.values()].flatMap(acceptedIn),
  };
}

/** The one accepted last. */
function acceptedIn(suggestions: readonly Suggestion[]): CellEdit[] {
  const accepted = suggestions.filter(({ state }) => state === 'ACCEPTED');
  const [last] = accepted.toSorted((one, other) => (other.decidedAt?.getTime() ?? 0) - (one.decidedAt?.getTime() ?? 0));
  return last === undefined ? [] : [{ segmentKey: last.segmentKey, locale: last.locale, markdown: last.markdown }];
}

function cell(segmentKey: string, locale: Locale): string {
  return `${locale}\n${segmentKey}`;
}
