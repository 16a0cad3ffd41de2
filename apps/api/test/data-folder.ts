import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@eventide/store';
import { afterAll } from 'vitest';

/** The data folder of an empty store for one test file, removed when the file ends. */
export async function emptyFolder(): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  afterAll(remove);
  return folder;
}

/** The data folder of an empty store. Copied from a kept one, because migrating a new one takes seconds. */
export async function temporaryFolder(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'eventide-data-'));
  const folder = join(root, 'data');
  cpSync(await template(), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Kept as long as the migrations are the same; a store of an earlier version would be migrated anyway. */
async function template(): Promise<string> {
  const migrations = fileURLToPath(new URL('../../../packages/store/migrations/', import.meta.url));
  const version = readdirSync(migrations).filter((file) => file.endsWith('.sql')).length;
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/eventide-api/', import.meta.url));
  const kept = join(cache, `empty-${version}`);
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'new-'));
  await (await openStore({ kind: 'embedded', folder })).close();
  try {
    renameSync(folder, kept);
  } catch {
    // Another test file made it meanwhile.
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}
