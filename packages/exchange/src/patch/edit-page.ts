import {
  alignCatalog,
  type Catalog,
  type Document,
  type Locale,
  PageError,
  parsePage,
  type Segment,
} from '@eventide/catalog';
import type { CellEdit } from './cell-edit.ts';

/**
 * Why an edit is not in a page. NO_CELL: the page has no such text. TWICE: another edit is of the same words. MISREAD: the page
 * would be read otherwise, since a cell cannot hold a line break, for instance, or the text is the key of its row.
 */
export type EditFault = 'NO_CELL' | 'TWICE' | 'MISREAD';

export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly fault: EditFault;
}

/** A page with new texts in some cells, and every other character as it was. */
export interface EditedPage {
  readonly document: Document;
  /** The whole page. */
  readonly source: string;
  readonly edits: readonly PlacedEdit[];
  readonly refused: readonly RefusedEdit[];
}

interface PlacedEdit {
  readonly edit: CellEdit;
  /** UTF-16 code units into the page as it was. */
  readonly start: number;
  readonly end: number;
}

/**
 * Writes new texts into the cells of a page. The page is read again, and what would not give exactly these texts, or change any
 * other, is refused.
 */
export function editPage(catalog: Catalog, document: Document, edits: readonly CellEdit[]): EditedPage {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const refused: RefusedEdit[] = [];
  const placed: PlacedEdit[] = [];
  for (const edit of edits) {
    const text = segments.get(edit.segmentKey)?.texts.get(edit.locale);
    if (text === undefined) {
      refused.push({ edit, fault: 'NO_CELL' });
      continue;
    }
    if (text.markdown === edit.markdown) continue;
    const { start, end } = text.span;
    if (placed.some((other) => start < other.end && other.start < end)) refused.push({ edit, fault: 'TWICE' });
    else placed.push({ edit, start, end });
  }
  placed.sort((one, other) => one.start - other.start);
  const kept = faithful(placed, (some) => isFaithful(catalog, document, some));
  for (const one of placed) if (!kept.includes(one)) refused.push({ edit: one.edit, fault: 'MISREAD' });
  return { document, source: written(document.source, kept), edits: kept, refused };
}

/** All of them where that works; else those that work beside the ones before. Halves are tried first: few of many fail. */
function faithful(
  edits: readonly PlacedEdit[],
  works: (edits: readonly PlacedEdit[]) => boolean,
): readonly PlacedEdit[] {
  const add = (kept: readonly PlacedEdit[], more: readonly PlacedEdit[]): readonly PlacedEdit[] => {
    if (more.length === 0) return kept;
    const all = [...kept, ...more];
    if (works(all)) return all;
    if (more.length === 1) return kept;
    const half = more.length >> 1;
    return add(add(kept, more.slice(0, half)), more.slice(half));
  };
  return add([], edits);
}

function written(source: string, edits: readonly PlacedEdit[]): string {
  let result = '';
  let at = 0;
  for (const { edit, start, end } of edits) {
    result += source.slice(at, start) + edit.markdown;
    at = end;
  }
  return result + source.slice(at);
}

function isFaithful(catalog: Catalog, document: Document, edits: readonly PlacedEdit[]): boolean {
  const { file, locale, isSource } = document;
  const reread = catalogWith(catalog, written(document.source, edits), { file, locale, isSource });
  if (reread === null) return false;
  const expected = new Map(edits.map(({ edit }) => [edit.segmentKey, edit]));
  const before = textsIn(catalog.segments, locale);
  const after = textsIn(reread.segments, locale);
  return (
    before.length === after.length &&
    before.every((old, index) => {
      const now = after[index];
      const edit = expected.get(old.key);
      return (
        now?.key === old.key &&
        now.markdown === (edit?.markdown ?? old.markdown) &&
        (edit === undefined ? now.text === old.text : edit.text === undefined || edit.text === now.text)
      );
    })
  );
}

function textsIn(segments: readonly Segment[], locale: Locale) {
  return segments.flatMap(({ texts }) => texts.get(locale) ?? []);
}

/** The catalogue with another version of one page; null where that is no such page any more. */
function catalogWith(
  catalog: Catalog,
  source: string,
  page: { readonly file: string; readonly locale: Locale; readonly isSource: boolean },
): Catalog | null {
  try {
    const changed = parsePage(source, page);
    if (changed.locale !== page.locale) return null;
    const documents = Array.from(catalog.documents.values(), (one) => (one.locale === page.locale ? changed : one));
    const { slug, source: of } = catalog;
    return alignCatalog(documents, of === null ? { slug } : { slug, source: of });
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}
