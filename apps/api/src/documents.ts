import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { alignCatalog, decodePage, PageError, parsePage, type Catalog, type Document } from '@eventide/catalog';
import { StartError } from './start-error.ts';

const slug = 'certificate-connector';

/**
 * The catalogues that the pages in a folder make up: every `*.md` in it is a page.
 * @throws StartError for a folder or page that cannot be read, and for a file that is no page of the catalogue.
 */
export async function readCatalogs(folder: string): Promise<readonly Catalog[]> {
  const files = (await readFolder(folder)).filter((name) => name.endsWith('.md')).sort();
  if (files.length === 0) throw new StartError(`No page (*.md) in ${folder}: put the pages there, or ${elsewhere}.`, 2);
  const documents = await Promise.all(files.map((file) => readPage(folder, file)));
  return [alignCatalog(documents, { slug })];
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

async function readPage(folder: string, file: string): Promise<Document> {
  const path = join(folder, file);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new StartError(`Cannot read ${path} (${reasonOf(error)}): make it readable, or move it elsewhere.`, 2);
  }
  try {
    return parsePage(decodePage(bytes, { file }), { file });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    throw new StartError(`${join(folder, '/')}${error.message}`, 2);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
