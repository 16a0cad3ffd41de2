import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | null | undefined;

/**
 * Identifies the code that turns pages into rows: a hash of the files of `@eventide/catalog`, of the versions of its
 * dependencies, and of this package. Null if they cannot be read; then no stored result can be reused.
 */
export function identifyProgram(): string | null {
  return (known ??= hashProgram());
}

function hashProgram(): string | null {
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
