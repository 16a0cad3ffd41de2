import type { Catalog } from '@eventide/catalog';
import { type CheckResult, type Finding, termBaseOf } from '@eventide/consistency';
import type { Store } from '@eventide/store';
import type { Logger } from 'pino';
import { stampOf } from './term-stamp.ts';
import type { ToReview } from '../review/review-in-thread.ts';

interface Parts {
  readonly store: Pick<Store, 'concepts'>;
  readonly review: (given: ToReview, signal: AbortSignal) => Promise<CheckResult>;
  readonly logger: Logger;
}

/** Reviews of catalogues that are not there yet, one after the other. The last one is remembered: people look twice. */
export function createPreview({ store, review, logger }: Parts) {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let remembered: { readonly key: string; readonly findings: Promise<readonly Finding[] | null> } | null = null;

  const reviewed = async (given: ToReview): Promise<readonly Finding[] | null> => {
    try {
      return (await review(given, closing.signal)).findings;
    } catch (error) {
      if (!closing.signal.aborted)
        logger.error({ err: error, slug: given.catalog.slug }, 'preview could not be reviewed');
      remembered = null;
      return null;
    }
  };

  return {
    /** In source order; null if the review fails. */
    reviewOf: async (catalog: Catalog): Promise<readonly Finding[] | null> => {
      const concepts = await store.concepts(catalog.slug);
      const key = JSON.stringify([catalog.slug, catalog.source, catalog.revision, stampOf(concepts)]);
      if (remembered?.key === key) return remembered.findings;
      const findings = last.then(() => reviewed({ catalog, termBase: termBaseOf(concepts) }));
      last = findings;
      remembered = { key, findings };
      return findings;
    },
    close: async (): Promise<void> => {
      closing.abort();
      await last;
    },
  };
}
