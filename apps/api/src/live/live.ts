import { setTimeout } from 'node:timers/promises';
import { alignCatalog, withoutBlocks } from '@eventide/catalog';
import { rules, termBaseOf, type CheckResult } from '@eventide/consistency';
import type { CatalogChange, ReviewNotice, StoreChange } from '@eventide/contract';
import { createSnapshot, type CatalogSnapshot, type Changes } from '@eventide/schema';
import { StoreError, type Store } from '@eventide/store';
import type { Logger } from 'pino';
import { carryOver } from './carry-over.ts';
import { readOf } from './readers.ts';
import type { OnStartProgress } from '../progress.ts';
import { createReviewer, type Reviewable } from '../review/keeping.ts';
import type { ToReview } from '../review/review-in-thread.ts';
import { stampOf } from './term-stamp.ts';
import { createTopic } from './topic.ts';

/** What is current, kept up with the store: with what this process writes and with what others do. */
export interface Live {
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** Grows whenever an answer to a reader may be another one. */
  readonly generation: () => number;
  readonly changes: Changes;
  /** Resolves once {@link catalogs} has the revision, or a later one; sooner where the store does not answer. */
  readonly visible: (change: CatalogChange) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How soon what has failed is tried again: first, and at most. */
const retryMs = { first: 500, most: 30_000 };

interface Parts {
  readonly store: Pick<
    Store,
    'catalogs' | 'concepts' | 'currentDocuments' | 'keptReview' | 'listen' | 'recordFindings' | 'textSearch'
  >;
  /** May take its time; nobody waits for the result once the signal is aborted. */
  readonly review: (given: ToReview, signal: AbortSignal) => Promise<CheckResult>;
  /** Identifies the program that reviews, so that its reviews can be kept; without it none is. */
  readonly engine?: string | null;
  readonly logger: Logger;
  readonly onProgress?: OnStartProgress;
}

/** A revision of a catalogue, as it was read. */
interface CatalogRead extends Reviewable {
  readonly about: Pick<CatalogSnapshot, 'settings' | 'importedAt'>;
}

/** How often whoever waits for the start is told that a review goes on. */
const beatMs = 5_000;

/** Reads and reviews what the store has, and follows it from there on. */
export async function createLive({ store, review, engine = null, logger, onProgress }: Parts): Promise<Live> {
  let snapshots: ReadonlyMap<string, CatalogSnapshot> = new Map();
  const revisions = new Map<string, number>();
  /** What was read last of each catalogue. */
  const reads = new Map<string, CatalogRead>();
  let generation = 0;
  let hasStarted = false;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  const catalogChanges = createTopic<CatalogChange>();
  const reviewChanges = createTopic<ReviewNotice>();

  /** Null: the catalogue is gone. */
  const swap = (slug: string, snapshot: CatalogSnapshot | null, revision: number) => {
    const others = [...snapshots].filter(([other]) => other !== slug);
    const all = snapshot ? [...others, [slug, snapshot] as const] : others;
    snapshots = new Map(all.sort(([one], [other]) => (one < other ? -1 : 1)));
    revisions.set(slug, revision);
    generation++;
    catalogChanges.publish({ catalog: slug, revision });
  };

  /** Reviews one after the other: each takes its time and memory. What is superseded meanwhile is given up. */
  let reviews: Promise<void> = Promise.resolve();
  const superseded = new Map<string, AbortController>();
  const reviewLater = (read: CatalogRead) => {
    const { slug } = read.catalog;
    const { revision } = read;
    const isCurrent = () => !isClosed() && reads.get(slug) === read;
    superseded.get(slug)?.abort();
    const controller = new AbortController();
    superseded.set(slug, controller);
    const signal = AbortSignal.any([controller.signal, closing.signal]);
    reviews = reviews
      .then(async () => {
        if (!isCurrent()) return;
        const found = await reviewed(read, signal);
        if (isCurrent()) swap(slug, found, revision);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) logger.error({ err: error, slug, revision }, 'review failed');
      });
    return reviews;
  };

  const reviewOrRead = createReviewer({ store, review, engine, logger });
  const reviewed = async (read: CatalogRead, signal: AbortSignal): Promise<CatalogSnapshot> => {
    const { catalog, about } = read;
    const found = await reviewOrRead(read, signal);
    return createSnapshot(catalog, { ...found, rules }, { ...about, texts: store.textSearch(catalog.slug) });
  };

  /** One after the other, so that an older content never follows a newer one. */
  let loads: Promise<void> = Promise.resolve();
  const load = (slug: string): Promise<void> => {
    const loaded = loads.then(async () => {
      const current = await store.currentDocuments(slug);
      if (!current || isClosed()) return;
      if ((revisions.get(slug) ?? 0) >= current.revision) {
        await loadTerms(slug);
        return;
      }
      const { revision, settings, importedAt } = current;
      if (current.documents.length === 0) {
        superseded.get(slug)?.abort();
        reads.delete(slug);
        logger.info({ slug, revision }, 'catalogue removed');
        swap(slug, null, revision);
        return;
      }
      const catalog = withoutBlocks(alignCatalog(current.documents, current.options));
      logger.info({ slug, revision, locales: catalog.locales }, 'catalogue read');
      const read = { catalog, revision, terms: await termsOf(slug), about: { settings, importedAt } };
      reads.set(slug, read);
      const before = snapshots.get(slug);
      if (before || hasStarted) {
        swap(slug, unreviewed(read, before), revision);
        void reviewLater(read);
      } else {
        swap(slug, await reviewedAtStart(read), revision);
      }
    });
    loads = loaded.catch(() => undefined);
    return loaded;
  };

  const termsOf = async (slug: string): Promise<CatalogRead['terms']> => {
    const concepts = await store.concepts(slug);
    return { base: termBaseOf(concepts), stamp: stampOf(concepts) };
  };

  /** Another term base, and the pages are reviewed anew; meanwhile the findings before it are those there are. */
  const loadTerms = async (slug: string) => {
    const before = reads.get(slug);
    if (before === undefined) return;
    const terms = await termsOf(slug);
    if (isClosed() || terms.stamp === before.terms.stamp) return;
    const read = { ...before, terms };
    reads.set(slug, read);
    void reviewLater(read);
  };

  const unreviewed = ({ catalog, about }: CatalogRead, before: CatalogSnapshot | undefined): CatalogSnapshot => {
    const options = { ...about, reviewIsCurrent: false, texts: store.textSearch(catalog.slug) };
    return createSnapshot(catalog, before ? carryOver(before, catalog) : null, options);
  };

  /** A review that fails takes nobody the pages away. */
  const reviewedAtStart = async (read: CatalogRead): Promise<CatalogSnapshot> => {
    try {
      return await reviewed(read, closing.signal);
    } catch (error) {
      logger.error({ err: error, slug: read.catalog.slug, revision: read.revision }, 'review failed');
      return unreviewed(read, undefined);
    }
  };

  /** Nobody else would come back to what has failed once. */
  const untilDone = async (work: () => Promise<void>): Promise<void> => {
    for (let delay = retryMs.first; !isClosed(); delay = Math.min(2 * delay, retryMs.most)) {
      try {
        await work();
        return;
      } catch (error) {
        logger.error({ err: error }, 'a change could not be followed; it is tried again');
        await setTimeout(delay, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  const loadAll = async () => {
    for (const slug of await store.catalogs()) await load(slug);
  };

  /** One catalogue that cannot be read does not keep the others from being served. */
  const loadFirst = async () => {
    const slugs = await store.catalogs();
    for (const [done, slug] of slugs.entries()) {
      const tell = () => onProgress?.({ step: 'REVIEWING', done, total: slugs.length });
      tell();
      const beat = setInterval(tell, beatMs);
      await load(slug)
        .catch((error: unknown) => {
          if (!(error instanceof StoreError) || error.code !== 'CORRUPT') throw error;
          logger.error({ err: error, slug }, 'a catalogue cannot be read and is not served');
        })
        .finally(() => {
          clearInterval(beat);
        });
    }
  };

  const follow = (change: StoreChange) => {
    switch (change.kind) {
      case 'CATALOG':
        void untilDone(() => load(change.catalog));
        return;
      case 'REVIEW': {
        generation++;
        const { catalog, batchId, segmentKeys } = change;
        reviewChanges.publish({ catalog, batchId, segmentKeys });
        return;
      }
      case 'TERMS': {
        generation++;
        const { catalog, batchId } = change;
        reviewChanges.publish({ catalog, batchId, segmentKeys: null });
        void untilDone(() => load(catalog));
        return;
      }
      case 'RESUMED':
        void untilDone(loadAll);
        generation++;
        for (const catalog of snapshots.keys()) reviewChanges.publish({ catalog, batchId: null, segmentKeys: null });
        return;
      case 'DELIVERIES':
      case 'PROGRESS':
      // Nothing that is current changes by it.
    }
  };

  // Listening comes first: what is committed while the catalogues are read is not missed.
  const stopListening = await store.listen(follow);
  await loadFirst();
  hasStarted = true;
  return {
    catalogs: () => snapshots,
    generation: () => generation,
    changes: { catalogs: () => readOf(catalogChanges), reviews: () => readOf(reviewChanges) },
    visible: async ({ catalog, revision }) => {
      if ((revisions.get(catalog) ?? 0) >= revision) return;
      // Where this fails the import is committed all the same, and is followed as those of others are.
      await load(catalog).catch((error: unknown) => {
        logger.error({ err: error }, 'an import is not visible yet');
      });
    },
    close: async () => {
      closing.abort();
      catalogChanges.close();
      reviewChanges.close();
      await stopListening();
      await loads;
      await reviews;
    },
  };
}
