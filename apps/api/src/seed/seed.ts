import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPageError } from '@eventide/catalog';
import type { Actor, FilePlan, ImportFile, ImportPlan, ImportProgress } from '@eventide/contract';
import type { Store } from '@eventide/store';
import type { Logger } from 'pino';
import type { OnStartProgress } from '../progress.ts';
import { reasonOf, StartError } from '../start-error.ts';
import { findCatalogs, type CatalogFolder } from './folders.ts';

const pageOfRevisions = 100;

/** Who imports what lies in the folder. */
const system: Actor = { id: null, name: 'Eventide', role: null };

interface Options {
  readonly logger: Logger;
  readonly onProgress?: OnStartProgress;
}

type SeededStore = Pick<Store, 'configureCatalog' | 'planImport' | 'importDocuments' | 'documentRevisions'>;

/**
 * Imports the pages in a folder: every `*.md` in it into one catalogue, and each folder in it, with what lies below, into
 * a catalogue of that name. A page whose very bytes were current once is left out: what has been uploaded or removed
 * since is newer than the folder. Below the folder, what is no page is logged and left out.
 * @throws StartError for a folder that cannot be read, and for a file in it that is no page of the catalogue.
 */
export async function seed(folder: string, store: SeededStore, { logger, onProgress }: Options): Promise<void> {
  const catalogs = await findCatalogs(folder, logger);
  const total = catalogs.reduce((sum, { names }) => sum + names.length, 0);
  let done = 0;
  for (const catalog of catalogs) {
    const before = done;
    await seedCatalog(catalog, store, logger, (progress) => {
      if (progress.phase === 'READING') done = before + progress.done;
      onProgress?.({ step: 'READING', done, total });
    });
    done = before + catalog.names.length;
  }
}

async function seedCatalog(
  catalog: CatalogFolder,
  store: SeededStore,
  logger: Logger,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const { slug, settings } = catalog;
  if (settings) await store.configureCatalog(slug, settings);
  const files = await readFiles(catalog, logger);
  const plan = await store.planImport({ catalog: slug, files, onProgress });
  leaveOut(catalog, plan.errors, logger);
  const wanted = new Set<string>();
  for (const file of plan.files) {
    if (file.status !== 'UNCHANGED' && !(await wasCurrent(slug, file, store))) wanted.add(file.file);
  }
  if (wanted.size === 0) return;
  const chosen = files.filter(({ name }) => wanted.has(name));
  const outcome = await store.importDocuments({
    ...{ catalog: slug, files: chosen, actor: system },
    // The files have been counted already.
    onProgress: (progress) => {
      if (progress.phase !== 'READING') onProgress(progress);
    },
  });
  leaveOut(catalog, outcome.plan.errors, logger);
}

/** @throws StartError where the folder may have pages only. */
function leaveOut({ folder, isStrict }: CatalogFolder, errors: ImportPlan['errors'], logger: Logger): void {
  for (const error of errors) {
    const words = `${join(folder, '/')}${formatPageError(error, 'en')}`;
    if (!isStrict) {
      logger.warn({ folder }, `page left out: ${words}`);
      continue;
    }
    const advice = error.code === 'OTHER_ARTICLE' ? ` A folder of its own in ${folder} makes it a catalogue.` : '';
    throw new StartError(`${words}${advice}`, 2);
  }
}

async function wasCurrent(
  slug: string,
  { locale, hash }: FilePlan,
  store: Pick<Store, 'documentRevisions'>,
): Promise<boolean> {
  for (let before: number | undefined; before !== 1;) {
    const page = { first: pageOfRevisions, ...(before !== undefined && { before }) };
    const revisions = await store.documentRevisions(slug, locale, page);
    if (revisions.some((revision) => revision.hash === hash)) return true;
    before = revisions.at(-1)?.number ?? 1;
  }
  return false;
}

async function readFiles(catalog: CatalogFolder, logger: Logger): Promise<readonly ImportFile[]> {
  const files: ImportFile[] = [];
  for (const name of catalog.names) {
    const path = join(catalog.folder, name);
    try {
      files.push({ name, bytes: await readFile(path) });
    } catch (error) {
      const words = `Cannot read ${path} (${reasonOf(error)}): make it readable, or move it elsewhere.`;
      if (catalog.isStrict) throw new StartError(words, 2);
      logger.warn({ folder: catalog.folder }, words);
    }
  }
  return files;
}
