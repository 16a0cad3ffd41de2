import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFolder } from '../io.ts';

/** Entries of another form would be in another folder: earlier and later versions leave each other's alone. */
const form = 'reviews-1';
const extension = '.json';
const unfinished = '.tmp';
/** In milliseconds. What has not been finished by then never will be. */
const abandonedAfter = 3_600_000;

/**
 * A folder of entries, made where there is none. Nothing is deleted in it but entries. Entries that cannot be written are done
 * without: the next check carries out their tasks again.
 */
export async function openCacheFolder(folder: string): Promise<CacheFolder> {
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  // Nobody means to commit it.
  if (isNew) await writeFile(join(folder, '.gitignore'), '*\n');
  const entries = join(folder, form);
  await mkdir(entries, { recursive: true });
  const used = new Set<string>();
  const pathOf = (key: string): string => join(entries, `${key}${extension}`);
  return {
    read: async (key) => {
      used.add(`${key}${extension}`);
      try {
        const text = await readFile(pathOf(key), 'utf8');
        const now = new Date();
        await utimes(pathOf(key), now, now);
        return text;
      } catch {
        return null;
      }
    },
    write: async (key, text) => {
      used.add(`${key}${extension}`);
      // Whoever reads meanwhile finds the old entry or the new one, whole.
      const draft = `${pathOf(key)}.${randomBytes(6).toString('hex')}${unfinished}`;
      try {
        await writeFile(draft, text);
        await rename(draft, pathOf(key));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
    prune: async (sizeMax) => {
      const files: { readonly name: string; readonly size: number; readonly time: number }[] = [];
      for (const name of await readdir(entries).catch(() => [])) {
        const found = await stat(join(entries, name)).catch(() => null);
        if (found?.isFile() === true) files.push({ name, size: found.size, time: found.mtimeMs });
      }
      const isAbandoned = ({ name, time }: (typeof files)[number]): boolean =>
        name.endsWith(unfinished) && Date.now() - time > abandonedAfter;
      let size = files.reduce((sum, file) => sum + file.size, 0);
      for (const file of files.toSorted((one, other) => one.time - other.time)) {
        const isOver = size > sizeMax && file.name.endsWith(extension) && !used.has(file.name);
        if (!isOver && !isAbandoned(file)) continue;
        await rm(join(entries, file.name), { force: true }).catch(() => undefined);
        size -= file.size;
      }
    },
  };
}
