import { setImmediate } from 'node:timers/promises';
import { decodePage, PageError, parsePage, type Document } from '@eventide/catalog';
import type { ImportFile, ImportFileError, ImportOptions } from '../model.ts';

interface FilesRead {
  /** In the order given. */
  readonly documents: readonly Document[];
  readonly errors: readonly ImportFileError[];
}

/** Reads pages as they were handed in. A file that is none is an error that says why; the others are read all the same. */
export async function readFiles({ files, maxBytes, onProgress }: ImportOptions): Promise<FilesRead> {
  const documents: Document[] = [];
  const errors: ImportFileError[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.({ phase: 'READING', done, total: files.length });
    // A page takes a while to read: requests are answered in between.
    await setImmediate();
    const read = readFile(file, maxBytes);
    if ('code' in read) errors.push(read);
    else {
      const earlier = documents.find(({ locale }) => locale === read.locale);
      if (earlier === undefined) documents.push(read);
      else errors.push(duplicate(read, earlier));
    }
  }
  onProgress?.({ phase: 'READING', done: files.length, total: files.length });
  return { documents, errors };
}

function readFile({ name, bytes }: ImportFile, maxBytes: number | undefined): Document | ImportFileError {
  try {
    const source = decodePage(bytes, { file: name, ...(maxBytes === undefined ? {} : { maxBytes }) });
    return parsePage(source, { file: name });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const { code, message, line } = error;
    const whole = code === 'NOT_UTF8' || code === 'TOO_LARGE';
    return { file: name, code, message: `${message}.`, line: whole ? null : line };
  }
}

function duplicate({ file, locale }: Document, earlier: Document): ImportFileError {
  const message = `${file}: ${earlier.file} is of ${locale}, too: import one page for each locale.`;
  return { file, code: 'DUPLICATE_LOCALE', message, line: null };
}
