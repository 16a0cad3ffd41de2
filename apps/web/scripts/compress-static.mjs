/**
 * Writes `.next/brotli`: the built scripts, styles and pictures as `scripts/serve.mjs` sends them, compressed once as well
 * as Brotli can (RFC 7932, quality 11), which is too slow to do while somebody waits.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const built = join(import.meta.dirname, '../.next');
const target = join(built, 'brotli');

rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(join(built, 'static'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(?:js|css|svg)$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  // As the address has it: /_next/static/…
  const written = join(target, '_next', `${relative(built, path)}.br`);
  mkdirSync(dirname(written), { recursive: true });
  writeFileSync(written, brotliCompressSync(readFileSync(path)));
}
