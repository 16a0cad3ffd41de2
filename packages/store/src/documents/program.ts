import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What reads pages and makes rows of them, as one hash: of the files of `@eventide/catalog`, with the versions of what it
 * builds upon, and of this package. Null where they cannot be told: then nothing is known to be read as it would be now.
 */
export function hashProgram(): string | null {
  try {
    const catalog = dirname(createRequire(import.meta.url).resolve('@eventide/catalog'));
    const hash = createHash('sha256').update(readFileSync(join(catalog, '..', 'package.json')));
    for (const folder of [catalog, fileURLToPath(new URL('..', import.meta.url))]) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        if (/(?<!\.d)\.(?:[jt]s|mjs)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
      }
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}
