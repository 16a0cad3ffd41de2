import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { CatalogSettingsError, formatPageError, isSlug, readCatalogSettings, settingsFile } from '@eventide/catalog';
import type { CatalogSettings } from '@eventide/catalog';
import type { Logger } from 'pino';
import { reasonOf, StartError } from '../start-error.ts';

/** The pages of one catalogue, as they lie in a folder. */
export interface CatalogFolder {
  readonly slug: string;
  readonly folder: string;
  /** Paths below the folder, with `/`, sorted. */
  readonly names: readonly string[];
  /** Null: the folder says nothing about its catalogue. */
  readonly settings: CatalogSettings | null;
  /** True: every file is meant to be a page, and one that is none stops the start. */
  readonly isStrict: boolean;
}

/** The catalogue of the pages that lie in the folder itself. */
const slugOfFolder = 'certificate-connector';

const elsewhere = 'set EVENTIDE_DOCUMENTS to the folder that has them';

/** What folders of documents have beside pages. */
const beside = /^(?:readme|notice|license|licence|changelog|contributing|code_of_conduct|security)\b/i;

/**
 * The catalogues in a folder: its own pages, and a catalogue for each folder in it.
 * @throws StartError if it cannot be read, or there is no page at all.
 */
export async function findCatalogs(folder: string, logger: Logger): Promise<readonly CatalogFolder[]> {
  const entries = await readFolder(folder);
  const names = entries
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const own = { slug: slugOfFolder, folder, names, settings: await settingsIn(folder, logger), isStrict: true };
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map(({ name }) => join(folder, name))
    .sort();
  const below = await Promise.all(folders.map((path) => catalogIn(path, logger)));
  const found = [own, ...below].flatMap((one) => (one && one.names.length > 0 ? [one] : []));
  if (found.length > 0) return found;
  throw new StartError(`No page (*.md) in ${folder}: put the pages there, or ${elsewhere}.`, 2);
}

async function catalogIn(folder: string, logger: Logger): Promise<CatalogFolder | null> {
  const slug = basename(folder);
  if (!isSlug(slug)) {
    logger.warn({ folder }, 'folder left out: its name has to be small letters, digits and hyphens');
    return null;
  }
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !beside.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => !/(?:^|\/)\./.test(name))
      .sort();
    if (names.length === 0) {
      logger.warn({ folder }, 'folder left out: it has no page (*.md)');
      return null;
    }
    return { slug, folder, names, settings: await settingsIn(folder, logger), isStrict: false };
  } catch (error) {
    logger.error({ folder }, `folder left out: it cannot be read (${reasonOf(error)})`);
    return null;
  }
}

/** Settings that cannot be used are said, and left out: the pages are there all the same. */
async function settingsIn(folder: string, logger: Logger): Promise<CatalogSettings | null> {
  const file = join(folder, settingsFile);
  try {
    return readCatalogSettings(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null;
    const words = error instanceof CatalogSettingsError ? formatPageError(error, 'en') : `${file}: ${reasonOf(error)}`;
    logger.error({ folder }, `settings left out: ${words}`);
    return null;
  }
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new StartError(
      `Cannot read the folder ${folder} (${reasonOf(error)}): make it readable, or ${elsewhere}.`,
      2,
    );
  }
}
