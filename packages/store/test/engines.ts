import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore, type OpenStoreOptions, type Store } from '../src/index.ts';
import { findPostgres, startCluster, type Cluster } from './cluster.ts';

/** An engine, as a set of tests uses it. */
export interface Bench {
  readonly kind: 'embedded' | 'server';
  /** The store shared by the tests of a file, which use different catalogue slugs. */
  readonly store: Store;
  /** Opens the same database again, as another process would. On a server only. */
  openAgain(): Promise<Store>;
  /** The options to open a new store: migrated and empty. */
  create(): Promise<OpenStoreOptions>;
  /** The server; null for the embedded engine. */
  readonly cluster: Cluster | null;
}

const bin = findPostgres();

/** Runs a set of tests on each engine. The bench is available from `beforeAll` on. */
export function onEachEngine(name: string, tests: (bench: () => Bench) => void): void {
  for (const kind of ['embedded', 'server'] as const) {
    describe.skipIf(kind === 'server' && bin === null)(`${name}, ${kind}`, () => {
      let bench: Bench | undefined;
      let remove = (): Promise<void> => Promise.resolve();
      beforeAll(async () => {
        ({ bench, remove } = kind === 'embedded' ? await embeddedBench() : await serverBench(bin ?? ''));
      }, 120_000);
      afterAll(async () => {
        await bench?.store.close();
        await remove();
      }, 60_000);
      tests(() => {
        if (bench === undefined) throw new Error('the bench is there from beforeAll on');
        return bench;
      });
    });
  }
}

async function embeddedBench() {
  const root = mkdtempSync(join(tmpdir(), 'eventide-store-'));
  const template = await embeddedTemplate();
  let count = 0;
  const create = (): Promise<OpenStoreOptions> => {
    const folder = join(root, String(count++));
    cpSync(template, folder, { recursive: true });
    return Promise.resolve({ kind: 'embedded', folder });
  };
  const store = await openStore(await create());
  const openAgain = () => Promise.reject(new Error('the embedded store is one process'));
  const remove = () => {
    rmSync(root, { recursive: true, force: true });
    return Promise.resolve();
  };
  const bench: Bench = { kind: 'embedded', store, openAgain, create, cluster: null };
  return { bench, remove };
}

/** A migrated store to copy, because creating one takes seconds. Reused while the migrations are the same. */
async function embeddedTemplate(): Promise<string> {
  const migrations = fileURLToPath(new URL('../migrations/', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql'))) {
    hash.update(readFileSync(join(migrations, name)));
  }
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/eventide-store/', import.meta.url));
  const template = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(template)) return template;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'new-'));
  await (await openStore({ kind: 'embedded', folder })).close();
  try {
    renameSync(folder, template);
  } catch {
    // Another test file has created it in the meantime.
    rmSync(folder, { recursive: true, force: true });
  }
  return template;
}

async function serverBench(programs: string) {
  const cluster = await startCluster(programs);
  await (await openStore({ kind: 'server', url: await cluster.createDatabase('template') })).close();
  let count = 0;
  const create = async (): Promise<OpenStoreOptions> => {
    const url = await cluster.createDatabase(`store${count++}`, 'template');
    return { kind: 'server', url };
  };
  const options = await create();
  const store = await openStore(options);
  const bench: Bench = { kind: 'server', store, openAgain: () => openStore(options), create, cluster };
  return { bench, remove: () => cluster.remove() };
}
