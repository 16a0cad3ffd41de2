import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { decodePage, PageError, parsePage, type Locale } from '@eventide/catalog';
import type { ImportFile, ImportFileError, ImportOptions } from '@eventide/contract';
import type { Pages, StoredState } from './states.ts';

/** A page to import; `Pages` parses it. */
export interface FileRead {
  readonly file: string;
  readonly locale: Locale;
  readonly hash: string;
  readonly source: string;
}

interface FilesRead {
  /** In the order given. */
  readonly read: readonly FileRead[];
  readonly errors: readonly ImportFileError[];
}

/**
 * Reads the files of an import; those that are current already are not parsed again. A file that is not a page becomes
 * an error with the reason, and the other files are still read.
 */
export async function readFiles(
  { files, maxBytes, onProgress }: ImportOptions,
  pages: Pages,
  current: StoredState | null,
): Promise<FilesRead> {
  const known = new Map(current?.documents.map(({ hash, locale }) => [hash, locale]));
  const read: FileRead[] = [];
  const errors: ImportFileError[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.({ phase: 'READING', done, total: files.length });
    // Parsing a page takes a while: let other requests run in between.
    await setImmediate();
    const one = readFile(file, { maxBytes, pages, known });
    if ('code' in one) errors.push(one);
    else {
      const earlier = read.find(({ locale }) => locale === one.locale);
      if (earlier === undefined) read.push(one);
      else errors.push(duplicate(one, earlier));
    }
  }
  onProgress?.({ phase: 'READING', done: files.length, total: files.length });
  return { read, errors };
}

interface Reading {
  readonly maxBytes: number | undefined;
  readonly pages: Pages;
  /** The locales of the current pages, by hash. */
  readonly known: ReadonlyMap<string, Locale>;
}

function readFile({ name, bytes }: ImportFile, { maxBytes, pages, known }: Reading): FileRead | ImportFileError {
  try {
    const source = decodePage(bytes, { file: name, ...(maxBytes === undefined ? {} : { maxBytes }) });
    const hash = createHash('sha256').update(source, 'utf8').digest('hex');
    const locale = known.get(hash) ?? pages.keep(parsePage(source, { file: name })).locale;
    return { file: name, locale, hash, source };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const { code, messageId, data, line, column } = error;
    const isWhole = code === 'NOT_UTF8' || code === 'TOO_LARGE';
    return { file: name, code, messageId, data, line: isWhole ? null : line, column: isWhole ? null : column };
  }
}

function duplicate({ file, locale }: FileRead, earlier: FileRead): ImportFileError {
  const data = { other: earlier.file, file, locale };
  return { file, code: 'DUPLICATE_LOCALE', messageId: 'locale-twice', data, line: null, column: null };
}
