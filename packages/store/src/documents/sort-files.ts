import type { ImportFileError } from '@eventide/contract';
import type { FileRead } from './read-files.ts';
import { routePages, type RouteCandidate, type Stray } from './route.ts';

/** The files of an import, told apart: those of one catalogue, a locale each, and those that cannot be imported. */
export interface SortedFiles {
  /** Null: the pages belong to no catalogue. */
  readonly catalog: string | null;
  /** In the order given, as are the errors. */
  readonly read: readonly FileRead[];
  readonly errors: readonly ImportFileError[];
}

/** @param named as in `routePages`. Pages that are current already belong where they are. */
export function sortFiles(
  files: readonly (FileRead | ImportFileError)[],
  candidates: readonly RouteCandidate[],
  named: string | null,
): SortedFiles {
  const pages = files.flatMap((file) => ('code' in file || file.document === null ? [] : [file.document]));
  const { catalog, strays } = routePages(pages, candidates, named);
  const strayByPage = new Map([...strays].map(([index, stray]) => [pages[index], stray]));
  const read: FileRead[] = [];
  const errors: ImportFileError[] = [];
  for (const file of files) {
    if ('code' in file) {
      errors.push(file);
      continue;
    }
    const stray = file.document === null ? undefined : strayByPage.get(file.document);
    const earlier = read.find(({ locale }) => locale === file.locale);
    if (stray) errors.push(strayError(file.file, stray, catalog === null));
    else if (earlier) errors.push(duplicate(file, earlier));
    else read.push(file);
  }
  return { catalog, read, errors };
}

function strayError(file: string, { shared, total, catalog, file: other }: Stray, isNowhere: boolean): ImportFileError {
  const whole = { file, code: 'OTHER_ARTICLE' as const, line: null, column: null };
  if (other !== null) return { ...whole, messageId: 'article-differs', data: { shared, total, other } };
  if (catalog === null) return { ...whole, messageId: 'article-first', data: { shared, total } };
  const messageId = isNowhere ? 'article-nowhere' : 'article-other';
  return { ...whole, messageId, data: { shared, total, catalog } };
}

function duplicate({ file, locale }: FileRead, earlier: FileRead): ImportFileError {
  const data = { other: earlier.file, file, locale };
  return { file, code: 'DUPLICATE_LOCALE', messageId: 'locale-twice', data, line: null, column: null };
}
