import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Io, maxBytes } from './io.ts';

/** The world as Node.js offers it. */
export async function nodeIo(): Promise<Io> {
  const home = join(import.meta.dirname, '..');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const documents = [join(home, 'documents'), join(home, '../../documents')].find((folder) => existsSync(folder));
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    read: (path) => readAll(path === '-' ? process.stdin : createReadStream(path)),
    list: async (directory) => (await readdir(directory)).sort(),
    documents: documents ?? null,
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    version,
  };
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
