import type { CellKey, Comment, Dismissal, Persistence, ReviewCounts, Suggestion } from '@eventide/contract';
import DataLoader from 'dataloader';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { proseOf } from '../queue/prose.ts';
import { createReviewLoader, type ReviewLoader } from './review-loader.ts';

type Of<T> = T & { readonly catalog: string };

interface Loaders {
  readonly reviews: ReviewLoader;
  readonly comments: DataLoader<Of<CellKey>, readonly Comment[], string>;
  readonly suggestions: DataLoader<Of<CellKey>, readonly Suggestion[], string>;
  readonly dismissal: DataLoader<Of<{ readonly fingerprint: string }>, Dismissal | null, string>;
  /** All dismissals of a catalogue, for lists filtered by status. */
  readonly dismissals: DataLoader<string, ReadonlyMap<string, Dismissal>>;
  readonly counts: DataLoader<CatalogSnapshot, ReadonlyMap<string, ReviewCounts>>;
}

/** One read of the store for everything of a kind that a request needs at once, per catalogue. */
const loaders = new WeakMap<SchemaContext, Loaders>();

export function loadersOf(context: SchemaContext): Loaders {
  const known = loaders.get(context);
  if (known) return known;
  const made = createLoaders(context.store);
  loaders.set(context, made);
  return made;
}

/**
 * To be called after a change, so that the rest of the request reads the new state, and after the response: entries of
 * a weak map are freed only by a full garbage collection, and a page loads thousands of texts.
 */
export function forgetLoaded(context: SchemaContext): void {
  loaders.delete(context);
}

function createLoaders(store: Persistence): Loaders {
  return {
    reviews: createReviewLoader(store),
    comments: byCatalog((catalog, keys: readonly Of<CellKey>[]) => store.commentsOf(catalog, keys), cellName),
    suggestions: byCatalog((catalog, keys: readonly Of<CellKey>[]) => store.suggestionsOf(catalog, keys), cellName),
    dismissal: byCatalog(
      (catalog, keys) =>
        store.dismissalsOf(
          catalog,
          keys.map(({ fingerprint }) => fingerprint),
        ),
      ({ fingerprint }) => fingerprint,
    ),
    dismissals: oneByOne((catalog: string) => store.dismissals(catalog)),
    counts: oneByOne((snapshot: CatalogSnapshot) => store.reviewCounts(snapshot.catalog.slug, [...proseOf(snapshot)])),
  };
}

const cellName = ({ segmentKey, locale }: Of<CellKey>) => `${segmentKey} ${locale}`;

function byCatalog<K extends { readonly catalog: string }, V>(
  load: (catalog: string, keys: readonly K[]) => Promise<readonly V[]>,
  nameOf: (key: K) => string,
): DataLoader<K, V, string> {
  return new DataLoader(
    async (keys: readonly K[]) => {
      const answers = new Map<K, V>();
      for (const catalog of new Set(keys.map((key) => key.catalog))) {
        const own = keys.filter((key) => key.catalog === catalog);
        const values = await load(catalog, own);
        for (const [index, value] of values.entries()) {
          const key = own[index];
          if (key) answers.set(key, value);
        }
      }
      return keys.map((key) => answers.get(key) ?? (null as V));
    },
    { cacheKeyFn: (key) => `${key.catalog} ${nameOf(key)}` },
  );
}

function oneByOne<K, V>(load: (key: K) => Promise<V>): DataLoader<K, V> {
  return new DataLoader((keys: readonly K[]) => Promise.all(keys.map(load)));
}
