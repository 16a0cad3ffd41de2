import {
  alignCatalog,
  type Catalog,
  decodePage,
  type Document,
  formatPageError,
  PageError,
  parsePage,
} from '@eventide/catalog';
import { oneLine, readProblem } from './io.ts';
import type { Session } from './session.ts';

/** The one page that is catalogued today; several can live side by side. */
export const slug = 'certificate-connector';

interface Reading {
  /** Null where no file could be used. */
  readonly catalog: Catalog | null;
  /** False where a file had to be left out; the reason has been printed. */
  readonly complete: boolean;
}

/** Reads the files and aligns those that can be read. Each of the others is named on standard error, on one line. */
export async function readCatalog(files: readonly string[], io: Session): Promise<Reading> {
  const documents = new Map<string, Document>();
  let complete = true;
  const leaveOut = (reason: string) => {
    complete = false;
    io.err(`eventide: ${oneLine(reason)}\n`);
  };
  for (const path of new Set(files)) {
    const file = path === '-' ? '<stdin>' : path;
    const document = await readDocument(path, file, io);
    if (typeof document === 'string') {
      leaveOut(document);
      continue;
    }
    const first = documents.get(document.locale);
    if (first) leaveOut(`${file}: ${io.say('locale-read-already', { locale: document.locale })} ${first.file}`);
    else documents.set(document.locale, document);
  }
  return { catalog: documents.size === 0 ? null : alignCatalog([...documents.values()], { slug }), complete };
}

/** The document, or the reason why the file gives none. */
async function readDocument(path: string, file: string, io: Session): Promise<Document | string> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    const { id, data } = readProblem(error);
    return `${file}: ${io.say(id, data)}`;
  }
  try {
    return parsePage(decodePage(bytes, { file }), { file });
  } catch (error) {
    if (error instanceof PageError) return formatPageError(error, io.language);
    throw error;
  }
}
