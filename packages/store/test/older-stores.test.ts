import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { textHash } from '@eventide/catalog';
import { openStore, type OpenStoreOptions } from '../src/index.ts';
import { EmbeddedServer } from '../src/database/embedded-server.ts';
import { EmbeddedStream } from '../src/database/embedded-stream.ts';
import { onEachEngine, type Bench } from './engines.ts';
import { anna, file } from './pages.ts';

/**
 * Stores of earlier versions, each named after its last migration: the output of `pg_dump --inserts --no-owner
 * --no-privileges` for a store with two revisions, a decision, a comment, a suggestion and a dismissal. From 0003 on,
 * with a resolved finding as well.
 */
const folder = new URL('stores/', import.meta.url);
const stores = readdirSync(folder).filter((name) => name.endsWith('.sql'));

async function restore({ cluster }: Bench, name: string): Promise<OpenStoreOptions & { readonly remove: () => void }> {
  const dump = readFileSync(new URL(name, folder), 'utf8');
  if (cluster !== null) {
    const url = await cluster.createDatabase(name, 'template0');
    const client = new pg.Client(url);
    await client.connect();
    await client.query(dump);
    await client.end();
    return { kind: 'server', url, remove: () => undefined };
  }
  const root = mkdtempSync(join(tmpdir(), 'eventide-older-'));
  const server = new EmbeddedServer({ folder: join(root, 'data'), statementMsMax: 60_000 });
  const client = new pg.Client({ user: 'postgres', database: 'postgres', stream: () => new EmbeddedStream(server) });
  await client.connect();
  await client.query(dump);
  await client.end();
  await server.close();
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  return { kind: 'embedded', folder: root, remove };
}

onEachEngine('older stores', (bench) => {
  test.each(stores)('%s is migrated without losing anything', { timeout: 120_000 }, async (name) => {
    const { remove, ...options } = await restore(bench(), name);
    const store = await openStore(options);
    try {
      const [catalog, segmentKey, locale] = ['events', 'event/10301/description', 'sv-SE'] as const;
      const cell = { segmentKey, locale, textHash: textHash({ markdown: 'Tjänsten har startat' }) };
      expect(await store.currentDocuments(catalog)).toMatchObject({ revision: 2, documents: [{}, { locale }] });
      expect(await store.reviewsOf(catalog, [cell])).toMatchObject([
        { state: 'APPROVED', version: 1, by: { id: 'anna' } },
      ]);
      expect(await store.commentsOf(catalog, [cell])).toMatchObject([[{ body: 'Good now.' }]]);
      expect(await store.suggestionsOf(catalog, [cell])).toMatchObject([[{ markdown: 'Tjänsten startade' }]]);
      expect(await store.dismissalsOf(catalog, ['f1'])).toMatchObject([{ note: 'House style', expired: false }]);
      expect(await store.auditCount()).toBe(6);
      expect((await store.diffRevisions(catalog, 1, 2))?.segments).toMatchObject([{ before: 'Startad' }]);
      expect((await store.textSearch(catalog).search('Tjänsten har startat'))[0]).toMatchObject({ segmentKey, locale });
      // Findings were finished sentences in English up to 0003.
      const english = { message: 'Unexpected ".", expected none as in it-IT: remove it.' };
      const resolved = [{ fingerprint: 'r1', words: english, firstRevision: 2, resolvedRevision: 2 }];
      expect(await store.resolvedFindings(catalog, { first: 10 })).toMatchObject(name < '0003' ? [] : resolved);
      // What was dismissed under a fingerprint of that version is dismissed under the one that the finding has now.
      const words = { ruleId: 'final-stop', mqmSeverity: 'minor', messageId: 'unexpected', data: {} } as const;
      const found = { ...words, segmentKey, locale, fingerprint: 'now', formerFingerprints: ['f1'] };
      await store.recordFindings(catalog, 2, [found]);
      await store.recordFindings(catalog, 2, [found]);
      expect(await store.dismissalsOf(catalog, ['now', 'f1'])).toMatchObject([
        { fingerprint: 'now', note: 'House style', expired: false },
        null,
      ]);
      const outcome = await store.importDocuments({ catalog, files: [file('ru-RU')], actor: anna });
      expect(outcome).toMatchObject({ kind: 'IMPORTED', revision: { number: 3 } });
    } finally {
      await store.close();
      remove();
    }
  });
});
