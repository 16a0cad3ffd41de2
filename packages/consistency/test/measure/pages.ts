import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Catalog, Document } from '@eventide/catalog';
import { alignCatalog, parsePage } from '@eventide/catalog';

/** The five pages of the repository. */
const ownPages = new URL('../../../../documents/', import.meta.url);
const localePage = /^[a-z]{2}-[a-z]{2}\.md$/;

/** The pages of a folder that are named by their locale (`de-de.md`), in the order of their names; none where it is not there. */
export function pagesIn(folder: URL): readonly Document[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => localePage.test(file));
  return files.sort().map((file) => parsePage(readFileSync(new URL(file, folder), 'utf8'), { file }));
}

export function realPages(): readonly Document[] {
  return pagesIn(ownPages);
}

/** The catalogue of the five pages. */
export function realCatalog(): Catalog {
  return alignCatalog(realPages());
}
