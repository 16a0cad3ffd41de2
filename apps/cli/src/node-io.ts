import { once } from 'node:events';
import { createReadStream, createWriteStream, type Dirent, existsSync, type Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openCacheFolder } from './check/cache-folder.ts';
import { openThreads } from './check/threads.ts';
import { wantsColour } from './colour.ts';
import { type Entry, type Io, maxBytes } from './io.ts';

/** The world as Node.js offers it. */
export async function nodeIo(): Promise<Io> {
  const home = join(import.meta.dirname, '..');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const documents = [join(home, 'documents'), join(home, '../../documents')].find((folder) => existsSync(folder));
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    read: (path) => readAll(path === '-' ? process.stdin : createReadStream(path)),
    stream: (path) => (path === '-' ? process.stdin : createReadStream(path)),
    write: async (path, chunks, access) => {
      if (path === '-') await pipeline(Readable.from(chunks), process.stdout, { end: false });
      else if (access === 'SECRET') await writeSecret(path, chunks);
      else await pipeline(Readable.from(chunks), createWriteStream(path));
    },
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    startThreads: openThreads,
    cores: availableParallelism(),
    openCache: openCacheFolder,
    program: async () => {
      const exchange = dirname(dirname(fileURLToPath(import.meta.resolve('@eventide/exchange'))));
      return (await import('@eventide/consistency')).programIdentity([home, exchange]);
    },
    // Databases are large: commands that need none start without.
    openStore: async (options) => (await import('@eventide/store')).openStore(options),
    databaseUrl: process.env.DATABASE_URL ?? null,
    databaseDirectUrl: process.env.DATABASE_DIRECT_URL ?? null,
    data: resolve(process.env.EVENTIDE_DATA ?? join(home, '../../.eventide')),
    serverUrl: process.env.EVENTIDE_URL ?? null,
    serverToken: process.env.EVENTIDE_TOKEN ?? null,
    request: (url, headers) => fetch(url, { headers, redirect: 'manual' }),
    entries: async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    kindOf: (path) => stat(path).then(kindOf, () => null),
    documents: documents ?? null,
    isTerminal: process.stderr.isTTY,
    colour: wantsColour(process.env, process.stdout.isTTY),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    version,
  };
}

/** A file that is cut off does not replace a whole one. Where there is no file but a device or a pipe, it is written to. */
async function writeSecret(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const before = await stat(path).catch(() => null);
  if (before !== null && !before.isFile()) return pipeline(Readable.from(chunks), createWriteStream(path));
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Error && 'path' in error && error.path === draft ? Object.assign(error, { path }) : error;
  }
}

function kindOf(entry: Dirent | Stats): Entry['kind'] {
  if (entry.isFile()) return 'FILE';
  return entry.isDirectory() ? 'FOLDER' : 'OTHER';
}

/** Bounded while reading, not by the size a file claims: devices and pipes claim none. */
async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
