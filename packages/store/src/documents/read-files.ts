import { createHash } from 'node:crypto';
import { decodePage, PageError, toRefusal, type Document, type Locale, type PageLimits } from '@eventide/catalog';
import type { ImportFile, ImportFileError, ImportOptions } from '@eventide/contract';
import type { ReadPage } from './read-page.ts';
import type { Pages, StoredDocument } from './states.ts';

/** A page to import. */
export interface FileRead {
  readonly file: string;
  readonly locale: Locale;
  readonly hash: string;
  readonly isSource: boolean;
  readonly source: string;
  /** Null: it is current already, and was not parsed again. */
  readonly document: Document | null;
}

interface Reading {
  readonly readPage: ReadPage;
  readonly limits: PageLimits;
  readonly pages: Pages;
  /** The current pages of the catalogue: those that are given again need not be parsed. */
  readonly current: readonly StoredDocument[];
}

/**
 * Reads the files of an import, in the order given. A file that is not a page becomes an error with the reason, and the
 * other files are still read.
 */
export async function readFiles(
  { files, maxBytes = Infinity, onProgress }: Pick<ImportOptions, 'files' | 'maxBytes' | 'onProgress'>,
  reading: Reading,
): Promise<readonly (FileRead | ImportFileError)[]> {
  const read: (FileRead | ImportFileError)[] = [];
  const limits = { ...reading.limits, bytes: Math.min(maxBytes, reading.limits.bytes) };
  for (const [done, file] of files.entries()) {
    onProgress?.({ phase: 'READING', done, total: files.length });
    read.push(await readFile(file, { ...reading, limits }));
  }
  onProgress?.({ phase: 'READING', done: files.length, total: files.length });
  return read;
}

async function readFile(given: ImportFile, reading: Reading): Promise<FileRead | ImportFileError> {
  const { name: file, bytes } = given;
  const { limits, pages, current } = reading;
  const source = decoded(file, bytes, limits.bytes);
  if (typeof source !== 'string') return source;
  const hash = createHash('sha256').update(source, 'utf8').digest('hex');
  const known = current.find((page) => page.hash === hash && page.file === file && isAsTold(page, given));
  if (known) return { file, hash, source, locale: known.locale, isSource: known.isSource ?? false, document: null };
  const told = { file, hash, locale: given.locale ?? null, isSource: given.isSource ?? null };
  const recalled = pages.recall(told);
  if (recalled) return toFileRead(recalled);
  const options = { file, ...(given.locale != null && { locale: given.locale }) };
  const outcome = await reading.readPage({
    ...{ source, limits },
    options: { ...options, ...(given.isSource != null && { isSource: given.isSource }) },
  });
  if (outcome.kind === 'REFUSED') return outcome.refusal;
  pages.keep(outcome.document, told);
  return toFileRead(outcome.document);
}

function toFileRead(document: Document): FileRead {
  const { file, hash, source, locale, isSource } = document;
  return { file, hash, source, locale, isSource, document };
}

function decoded(file: string, bytes: Uint8Array, maxBytes: number): string | ImportFileError {
  try {
    return decodePage(bytes, { file, maxBytes });
  } catch (error) {
    if (error instanceof PageError) return toRefusal(error);
    throw error;
  }
}

function isAsTold(page: StoredDocument, { locale, isSource }: ImportFile): boolean {
  return (locale ?? page.locale) === page.locale && (isSource ?? page.isSource) === page.isSource;
}
