import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import type { Entry, Io } from '../src/io.ts';
import { openCacheFolder } from '../src/check/cache-folder.ts';
import { openThreads } from '../src/check/threads.ts';
import { run } from '../src/run.ts';

const root = resolve(import.meta.dirname, '../../..');
const locales = ['es-es', 'it-it', 'pt-pt', 'ru-ru', 'sv-se'] as const;

/** A page of the repository, as bytes. */
export function page(name: string, folder = 'documents'): Uint8Array {
  return readFileSync(join(root, folder, `${name}.md`));
}

/** The five pages under the names `docs/<locale>.md`. */
export function fivePages(): Map<string, Uint8Array> {
  return new Map(locales.map((locale) => [`docs/${locale}.md`, page(locale)]));
}

function inFolder(paths: Iterable<string>, folder: string): Entry[] {
  const plain = posix.normalize(`${folder}/`);
  const prefix = plain === './' ? '' : plain;
  const kinds = new Map<string, Entry['kind']>();
  for (const path of paths) {
    if (path === '-' || !path.startsWith(prefix)) continue;
    const [name = '', ...below] = path.slice(prefix.length).split('/');
    kinds.set(name, below.length > 0 ? 'FOLDER' : 'FILE');
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function* failing(reject: () => Promise<never>): AsyncGenerator<Uint8Array> {
  yield await reject();
}

interface World {
  readonly files?: ReadonlyMap<string, Uint8Array | string>;
  readonly locale?: string;
  readonly colour?: boolean;
  readonly columns?: number | null;
  readonly isTerminal?: boolean;
  /** What the code that runs is known by. */
  readonly program?: string;
  /** The script of the threads; none are started without one. */
  readonly thread?: URL;
}

/** Runs the command line on files that live in memory; a missing one fails as it does on disk. */
export async function eventide(args: readonly string[], world: World = {}) {
  const {
    files = fivePages(),
    locale = 'en-US',
    colour = false,
    columns = null,
    isTerminal = false,
    program = 'program',
    thread,
  } = world;
  let stdout = '';
  let stderr = '';
  const missing = () => Promise.reject(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' }));
  const io: Io = {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    drained: () => Promise.resolve(),
    read: (path) => {
      const content = files.get(path);
      return content === undefined ? missing() : Promise.resolve(Buffer.from(content));
    },
    entries: (folder) => {
      const entries = inFolder(files.keys(), folder);
      return entries.length === 0 ? missing() : Promise.resolve(entries);
    },
    kindOf: (path) =>
      Promise.resolve(files.has(path) ? 'FILE' : inFolder(files.keys(), path).length > 0 ? 'FOLDER' : null),
    stream: (path) => {
      const content = files.get(path);
      return content === undefined ? failing(missing) : Readable.from([Buffer.from(content)]);
    },
    write: async (path, chunks) => {
      if (path !== '-') throw new Error('nothing is written here');
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      for await (const chunk of chunks) stdout += decoder.decode(chunk, { stream: true });
    },
    makeFolder: () => Promise.reject(new Error('nothing is written here')),
    openStore: () => Promise.reject(new Error('no store here')),
    databaseUrl: null,
    databaseDirectUrl: null,
    data: 'data',
    serverUrl: null,
    serverToken: null,
    request: () => Promise.reject(new Error('no server here')),
    documents: 'docs',
    isTerminal,
    cores: thread === undefined ? 1 : 2,
    startThreads: (count, setup) => openThreads(count, setup, thread),
    openCache: openCacheFolder,
    program: () => Promise.resolve(program),
    colour,
    columns,
    locale,
    version: '1.2.3',
  };
  return { code: await run(args, io), stdout, stderr };
}
