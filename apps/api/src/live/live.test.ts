import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@eventide/store';
import { describe, expect, it, vi } from 'vitest';
import { documents, openApi, review, silent } from '../../test/api.ts';
import type { ToReview } from '../review/review-in-thread.ts';
import { createLive } from './live.ts';

const { store } = await openApi();
const slug = 'certificate-connector';
const bytes = readFileSync(join(documents, 'it-it.md'));
const actor = { id: null, name: 'Eventide', role: null };

/** The store, but that one of its methods fails so many times. */
function failing(name: 'currentDocuments' | 'recordFindings') {
  const left = { times: 0 };
  const method = store[name].bind(store) as (...given: unknown[]) => Promise<unknown>;
  const flaky = (...given: unknown[]) =>
    left.times-- > 0 ? Promise.reject(new Error('The database is away.')) : method(...given);
  return { left, store: { ...store, [name]: flaky } };
}

describe('what is current', () => {
  it('holds the texts of its pages, and not what they were read from', async () => {
    const live = await createLive({ store, review, logger: silent });
    const pages = [...(live.catalogs().get(slug)?.catalog.documents.values() ?? [])];
    expect(pages.map(({ blocks }) => blocks.length)).toEqual([0, 0, 0, 0, 0]);
    expect(Math.min(...pages.map(({ segments }) => segments.length))).toBeGreaterThan(0);
    await live.close();
  });

  it('is read in the end, though the database was away when the import was told of', { timeout: 60_000 }, async () => {
    const { left, store: flaky } = failing('currentDocuments');
    const live = await createLive({ store: flaky, review, logger: silent });
    left.times = 2;
    await store.importDocuments({ catalog: 'away', files: [{ name: 'it-it.md', bytes }], actor });
    await vi.waitFor(() => {
      expect(live.catalogs().get('away')?.catalog.locales).toEqual(['it-IT']);
    }, 10_000);
    await live.close();
  });

  it('is there before its review, a new catalogue too', { timeout: 60_000 }, async () => {
    let finish = (): void => undefined;
    let waits = false;
    const slow = async (given: ToReview) => {
      if (waits) await new Promise<void>((resolve) => (finish = resolve));
      return review(given);
    };
    const live = await createLive({ store, review: slow, logger: silent });
    waits = true;
    await store.importDocuments({ catalog: 'slow', files: [{ name: 'it-it.md', bytes }], actor });
    await live.visible({ catalog: 'slow', revision: 1 });
    expect(live.catalogs().get('slow')).toMatchObject({ reviewIsCurrent: false, review: null });
    await vi.waitFor(() => {
      finish();
      expect(live.catalogs().get('slow')).toMatchObject({ reviewIsCurrent: true });
    }, 20_000);
    await live.close();
  });

  it('is served though a stored page of another catalogue cannot be read', { timeout: 60_000 }, async () => {
    const broken = {
      ...store,
      catalogs: () => Promise.resolve(['broken', slug]),
      currentDocuments: (name: string) =>
        name === 'broken'
          ? Promise.reject(new StoreError('CORRUPT', 'A stored page cannot be read.'))
          : store.currentDocuments(name),
    };
    const steps: unknown[] = [];
    const live = await createLive({ store: broken, review, logger: silent, onProgress: (step) => steps.push(step) });
    expect([...live.catalogs().keys()]).toEqual([slug]);
    expect(steps).toEqual([
      { step: 'REVIEWING', done: 0, total: 2 },
      { step: 'REVIEWING', done: 1, total: 2 },
    ]);
    await live.close();
  });

  it('is served without findings where its review fails, and with them where they cannot be recorded', async () => {
    const broken = await createLive({ store, review: () => Promise.reject(new Error('a rule')), logger: silent });
    expect(broken.catalogs().get(slug)).toMatchObject({ reviewIsCurrent: false, review: null });
    expect(broken.catalogs().get(slug)?.events).toHaveLength(19);
    await broken.close();
    const { left, store: flaky } = failing('recordFindings');
    left.times = 100;
    const live = await createLive({ store: flaky, review, logger: silent });
    expect(live.catalogs().get(slug)?.findings.all.length).toBeGreaterThan(0);
    await live.close();
  }, 60_000);
});
