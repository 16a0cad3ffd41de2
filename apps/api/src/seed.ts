import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePage, formatPageError, PageError, parsePage } from '@eventide/catalog';
import type { Actor, FilePlan, ImportFile, ImportPlan } from '@eventide/contract';
import type { Store } from '@eventide/store';
import { StartError } from './start-error.ts';

const slug = 'certificate-connector';
const pageOfRevisions = 100;

/** Who imports what lies in the folder. */
const system: Actor = { id: null, name: 'Eventide', role: null };

/**
 * Imports the pages in a folder, every `*.md` in it. A page whose very bytes were current once is left out: what has been
 * uploaded since is newer than the folder.
 * @throws StartError for a folder or page that cannot be read, and for a file that is no page of the catalogue.
 */
export async function seed(folder: string, store: Pick<Store, 'planImport' | 'importDocuments' | 'documentRevisions'>) {
  const files = await readPages(folder);
  const plan = await store.planImport({ catalog: slug, files });
  refuseErrors(folder, plan.errors);
  const wanted = new Set<string>();
  for (const file of plan.files) {
    if (file.status === 'NEW_LOCALE' || (file.status === 'CHANGED' && !(await wasCurrent(file, store)))) {
      wanted.add(file.file);
    }
  }
  if (wanted.size === 0) return;
  const outcome = await store.importDocuments({
    catalog: slug,
    files: files.filter(({ name }) => wanted.has(name)),
    actor: system,
  });
  refuseErrors(folder, outcome.plan.errors);
}

function refuseErrors(folder: string, errors: ImportPlan['errors']): void {
  const [first] = errors;
  if (first) throw new StartError(`${join(folder, '/')}${formatPageError(first, 'en')}`, 2);
}

async function wasCurrent({ locale, hash }: FilePlan, store: Pick<Store, 'documentRevisions'>): Promise<boolean> {
  for (let before: number | undefined; before !== 1;) {
    const page = { first: pageOfRevisions, ...(before !== undefined && { before }) };
    const revisions = await store.documentRevisions(slug, locale, page);
    if (revisions.some((revision) => revision.hash === hash)) return true;
    before = revisions.at(-1)?.number ?? 1;
  }
  return false;
}

async function readPages(folder: string): Promise<readonly ImportFile[]> {
  const names = (await readFolder(folder)).filter((name) => name.endsWith('.md')).sort();
  if (names.length === 0) throw new StartError(`No page (*.md) in ${folder}: put the pages there, or ${elsewhere}.`, 2);
  return Promise.all(names.map((name) => readPage(folder, name)));
}

const elsewhere = 'set EVENTIDE_DOCUMENTS to the folder that has them';

async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new StartError(
      `Cannot read the folder ${folder} (${reasonOf(error)}): make it readable, or ${elsewhere}.`,
      2,
    );
  }
}

async function readPage(folder: string, name: string): Promise<ImportFile> {
  const path = join(folder, name);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new StartError(`Cannot read ${path} (${reasonOf(error)}): make it readable, or move it elsewhere.`, 2);
  }
  try {
    parsePage(decodePage(bytes, { file: name }), { file: name });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    throw new StartError(`${join(folder, '/')}${error.message}`, 2);
  }
  return { name, bytes };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
