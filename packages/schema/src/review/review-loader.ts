import type { SegmentText } from '@eventide/catalog';
import type { CellText, Persistence, TextReview } from '@eventide/contract';
import DataLoader from 'dataloader';
import type { Translation } from '../text/translation.ts';
import { textHashOf } from './text-hash.ts';

/**
 * The reviews that a request needs, in one read of the store. Lists of texts load all of theirs together: a page of
 * segments has thousands, and a promise for each would take longer than the read.
 */
export interface ReviewLoader {
  /** Synchronous if the review is loaded already. */
  readonly of: (translation: Translation) => TextReview | Promise<TextReview>;
  /** Resolves to the same list when the reviews of all texts are loaded. */
  readonly loadAll: (translations: readonly Translation[]) => Promise<readonly Translation[]>;
}

export function createReviewLoader(store: Pick<Persistence, 'reviewsOf'>): ReviewLoader {
  const reviews = new Map<SegmentText, TextReview>();
  const lists = new DataLoader(
    async (asked: readonly (readonly Translation[])[]) => {
      const unknown = asked.flat().filter(({ text }) => !reviews.has(text));
      for (const [catalog, texts] of byCatalog(unknown)) {
        const answers = await store.reviewsOf(catalog, texts.map(cellOf));
        for (const [index, text] of texts.entries()) {
          const review = answers[index];
          if (review) reviews.set(text, review);
        }
      }
      return asked;
    },
    { cache: false },
  );
  const loaded = async (translation: Translation) => {
    await lists.load([translation]);
    const review = reviews.get(translation.text);
    if (!review) throw new Error(`the store has no answer on the review of ${translation.text.key}`);
    return review;
  };
  return {
    of: (translation) => reviews.get(translation.text) ?? loaded(translation),
    loadAll: (translations) => lists.load(translations),
  };
}

function byCatalog(translations: readonly Translation[]): ReadonlyMap<string, readonly SegmentText[]> {
  const texts = new Map<string, Set<SegmentText>>();
  for (const { text, document } of translations) {
    const { slug } = document.snapshot.catalog;
    const own = texts.get(slug);
    if (own) own.add(text);
    else texts.set(slug, new Set([text]));
  }
  return new Map([...texts].map(([slug, own]) => [slug, [...own]]));
}

function cellOf(text: SegmentText): CellText {
  return { segmentKey: text.key, locale: text.locale, textHash: textHashOf(text) };
}
