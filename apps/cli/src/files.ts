import { basename, dirname, join } from 'node:path';
import type { Io } from './io.ts';

/**
 * The files that the arguments name. Shells on Windows hand `docs\*.md` over as it stands: a `*` in a file's name is
 * expanded here. What matches nothing stays, to be reported as the missing file it is.
 */
export async function expandFiles(paths: readonly string[], io: Io): Promise<string[]> {
  const expanded = await Promise.all(paths.map((path) => expand(path, io)));
  return expanded.flat();
}

async function expand(path: string, io: Io): Promise<string[]> {
  if (!basename(path).includes('*')) return [path];
  const [head = '', ...rest] = basename(path).split('*');
  const tail = rest.join('*');
  // One star is what people type; more of them are taken literally.
  const fits = (name: string) =>
    name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
  const names = await io.list(dirname(path)).catch(() => []);
  const found = names.filter(fits).map((name) => join(dirname(path), name));
  return found.length > 0 ? found : [path];
}
