import { basename, dirname, resolve } from 'node:path';
import { articleOf } from '@eventide/catalog';
import type { PageFile } from './find.ts';

/** The article of the pages that come with Eventide; and what single files make, whatever they are called. */
const slugDefault = 'certificate-connector';

/** The folder whose own pages are that article. */
const documentsFolder = 'documents';

interface Named {
  /** The folder whose settings make the pages one catalogue. */
  readonly home: string | null;
  readonly files: readonly PageFile[];
}

/** A name for each catalogue, of small letters, digits and hyphens, after its folder or its file; each another one. */
export function slugsOf(catalogs: readonly Named[]): string[] {
  const [only, ...others] = catalogs;
  if (only && others.length === 0 && only.files.every(({ origin }) => origin !== 'FOLDER')) return [slugDefault];
  const names = catalogs.map(namesOf);
  const own = names.map(([name]) => name);
  // Two versions of an article are told apart by the folders that they stand in.
  const told = names.map(([name, longer]) => (own.filter((other) => other === name).length > 1 ? longer : name));
  const taken = new Set<string>();
  return told.map((name) => {
    let free = name;
    for (let use = 2; taken.has(free); use++) free = `${name}-${use}`;
    taken.add(free);
    return free;
  });
}

/** A short name, and one with the folder above. */
function namesOf({ home, files }: Named): readonly [name: string, longer: string] {
  const paths = files.map(({ path }) => path);
  const article = resolve(home ?? articleOf(paths[0] ?? '', paths).article);
  const isPage = home === null && /\.(?:md|markdown)$/i.test(article);
  const stem = isPage ? basename(article).replace(/\.[^.]+$/, '') : basename(article);
  if (stem === documentsFolder) return [slugDefault, slugDefault];
  const above = basename(dirname(article));
  // A page that is called like every folder's first page is known by its folder.
  if (isPage && /^(?:_?index|readme)$/i.test(stem))
    return [slugOf(above), slugOf(`${basename(dirname(dirname(article)))}-${above}`)];
  return [slugOf(stem), slugOf(`${above}-${stem}`)];
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'catalog' : plain;
}
