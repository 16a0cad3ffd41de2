/**
 * The thread in which the embedded PostgreSQL runs. It is handed batches of protocol messages and answers with what
 * PostgreSQL answers; a slow statement keeps only this thread busy. Plain JavaScript, so that the sources can be run as
 * they are: a thread is started from a file.
 */
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite's own file system, with fsync: what has been acknowledged is on the disk. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'jit=off'],
];

/** Emscripten's file system ignores `fsync`, which PostgreSQL calls when it matters, for directories too. */
class DurableNodeFS extends NodeFS {
  /**
   * @override
   * @param {Parameters<NodeFS['init']>} parameters
   */
  async init(...parameters) {
    const { emscriptenOpts } = await super.init(...parameters);
    const preRun = emscriptenOpts.preRun ?? [];
    /** @param {any} mod */
    const addFsync = (mod) => {
      const { NODEFS } = mod.FS.filesystems;
      /** @param {any} stream */
      NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) {
          fs.fsyncSync(stream.nfd);
          return 0;
        }
        const directory = fs.openSync(NODEFS.realPath(stream.node), 'r');
        fs.fsyncSync(directory);
        fs.closeSync(directory);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, addFsync] } };
  }
}

/** @param {string} folder */
const open = (folder) =>
  PGlite.create({ fs: new DurableNodeFS(folder), startParams, extensions: { pg_trgm, unaccent } });

/**
 * Makes a new database under another name first: one that is only half there is never taken for one.
 * @param {string} folder
 */
async function make(folder) {
  const unfinished = `${folder}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const database = await open(unfinished);
  await database.close();
  fs.renameSync(unfinished, folder);
}

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const { folder } = /** @type {{ folder: string }} */ (workerData);

if (!fs.existsSync(folder)) await make(folder);
const database = await open(folder);

/** @param {Uint8Array} bytes */
async function answer(bytes) {
  /** @type {Buffer[]} */
  const chunks = [];
  await database.execProtocolRawStream(bytes, { onRawData: (chunk) => chunks.push(Buffer.from(chunk)) });
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  port.postMessage({ kind: 'ANSWER', bytes: whole }, [whole.buffer]);
}

/** One at a time: this PostgreSQL has a single session. */
let last = Promise.resolve();

port.on('message', (/** @type {{ kind: 'BATCH', bytes: Uint8Array } | { kind: 'CLOSE' }} */ message) => {
  last = last.then(async () => {
    if (message.kind === 'BATCH') return answer(message.bytes);
    await database.close();
    port.close();
  });
});
port.postMessage({ kind: 'OPEN' });
