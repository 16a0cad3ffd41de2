import type { Catalog } from '@eventide/catalog';
import type { CellEdit } from './cell-edit.ts';
import { editPage, type EditedPage, type RefusedEdit } from './edit-page.ts';
import { hunksOf } from './hunks.ts';

export interface Patch {
  /** A unified diff that `git apply` takes on the pages as they are. Empty where nothing changes. */
  readonly text: string;
  /** How many cells it changes. */
  readonly cells: number;
  readonly refused: readonly RefusedEdit[];
}

/**
 * New texts of cells as a patch of the pages. Line ends, byte order mark, padding and a missing final line feed stay as they are;
 * `git apply` needs no option, and `--ignore-whitespace` would mix line ends.
 */
export function patchOf(catalog: Catalog, edits: readonly CellEdit[]): Patch {
  const pages = Array.from(catalog.documents.values(), (document) =>
    editPage(
      catalog,
      document,
      edits.filter(({ locale }) => locale === document.locale),
    ),
  );
  const strangers = edits.filter(({ locale }) => !catalog.documents.has(locale));
  return {
    text: pages.map(fileDiff).join(''),
    cells: pages.reduce((sum, page) => sum + page.edits.length, 0),
    refused: [
      ...strangers.map((edit): RefusedEdit => ({ edit, fault: 'NO_CELL' })),
      ...pages.flatMap((page) => page.refused),
    ],
  };
}

function fileDiff({ document: { file, source }, edits }: EditedPage): string {
  if (edits.length === 0) return '';
  const hunks = hunksOf(
    source,
    edits.map(({ edit, start, end }) => ({ start, end, text: edit.markdown })),
  );
  const path = file.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const [before, after] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  // A tab ends a name that has blanks in it.
  const tab = path.includes(' ') && !before.startsWith('"') ? '\t' : '';
  return `diff --git ${before} ${after}\n--- ${before}${tab}\n+++ ${after}${tab}\n${hunks}`;
}

/** As git writes a name that has quotation marks, backslashes or control characters. */
function quoted(path: string): string {
  if (!/["\\\p{Cc}]/u.test(path)) return path;
  const escaped = path.replace(/["\\\p{Cc}]/gu, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
