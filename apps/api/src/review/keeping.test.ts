import { sql } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documents, openApi, review, silent } from '../../test/api.ts';
import { createLive } from '../live/live.ts';
import type { ToReview } from './review-in-thread.ts';

const { store } = await openApi();
const slug = 'certificate-connector';
const actor = { id: null, name: 'Eventide', role: null };

/** Starts on the store as a process does, and stops again. */
async function start(engine: string | null = 'this version') {
  let reviews = 0;
  const counted = (given: ToReview) => {
    reviews++;
    return review(given);
  };
  const live = await createLive({ store, review: counted, engine, logger: silent });
  const snapshot = live.catalogs().get(slug);
  await live.close();
  return { reviews, review: snapshot?.review, isCurrent: snapshot?.reviewIsCurrent };
}

const replaceContent = (content: Buffer) =>
  store.database.execute(sql`UPDATE "kept_review" SET "content" = ${content} WHERE "catalog" = ${slug}`);

describe('a restart', { timeout: 60_000 }, () => {
  it('reviews nothing again, and has the very same findings, terms and scores', async () => {
    const first = await start();
    const second = await start();
    expect([first.reviews, second.reviews]).toEqual([1, 0]);
    expect(first.review?.findings.length).toBeGreaterThan(0);
    expect(first.review?.terms.length).toBeGreaterThan(0);
    expect(second).toEqual({ ...first, reviews: 0 });
  });

  it('on another version of the program reviews again, and one that is not known keeps nothing', async () => {
    await start();
    expect((await start('another version')).reviews).toBe(1);
    expect((await start('another version')).reviews).toBe(0);
    expect((await start(null)).reviews).toBe(1);
    expect((await start('another version')).reviews).toBe(1);
  });

  it('reviews again where a page or the term base has changed since', async () => {
    await start();
    const page = readFileSync(join(documents, 'it-it.md'), 'utf8');
    const bytes = Buffer.from(`${page}\n`);
    await store.importDocuments({ catalog: slug, files: [{ name: 'it-it.md', bytes }], actor });
    expect([(await start()).reviews, (await start()).reviews]).toEqual([1, 0]);
    const renderings = [{ locale: 'it-IT', term: 'certificato', state: 'PREFERRED' }] as const;
    await store.addConcept({ catalog: slug, origin: 'WRITTEN', definition: null, renderings, actor });
    expect([(await start()).reviews, (await start()).reviews]).toEqual([1, 0]);
  });

  it.each([
    ['is cut off', gzipSync('{"findings":[],"terms":[],"stats":{}}').subarray(0, 20)],
    ['is no review', gzipSync('{"findings":1}')],
    ['is no JSON', gzipSync('<html>')],
    ['is empty', Buffer.alloc(0)],
  ])('reviews again where what was kept %s', async (_, content) => {
    const { review: before } = await start();
    await replaceContent(content);
    expect(await start()).toMatchObject({ reviews: 1, review: { findings: before?.findings } });
    expect((await start()).reviews).toBe(0);
  });
});
