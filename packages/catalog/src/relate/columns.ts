import type { Diagnostic, Document, PageBlock, PageTypes, TypedTable } from '../model.ts';
import { agreeTypes, recogniseTable } from '../parse/columns/recognise.ts';
import type { TableProfile } from '../parse/columns/profile.ts';
import { signatureOf } from '../parse/columns/signature.ts';
import { pageWords, profilesOf, rowTextsOf } from '../parse/page-types.ts';
import { createPlaces } from '../parse/places.ts';
import { retypeDocument } from '../parse/retype.ts';
import { byCodeUnits, mergeOrder, mostCommon } from './consensus.ts';
import { orderColumns } from './column-order.ts';

/** One locale's table, and which it is. */
interface OwnTable {
  readonly page: number;
  readonly position: number;
  readonly profile: TableProfile;
}

/**
 * The documents with segments and rows as all of them together say what their tables hold. A page that all locales read as it
 * was read alone stays the object it is.
 */
export function typeTogether(documents: readonly Document[]): Document[] {
  const blocks = adoptAnchors(documents);
  const adopted = documents.map((document, index) => ({ ...document, blocks: blocks[index] ?? document.blocks }));
  const types = typesTogether(adopted);
  return documents.map((document, index) => {
    const own = types[index] ?? document.types;
    const ownBlocks = blocks[index] ?? document.blocks;
    const isSame = ownBlocks === document.blocks && JSON.stringify(own) === JSON.stringify(document.types);
    return isSame ? document : retypeDocument(document, own, ownBlocks);
  });
}

/** What the tables of all locales' pages hold, told by all of them together. In the order of the documents. */
function typesTogether(documents: readonly Document[]): PageTypes[] {
  const own = documents.map(({ blocks }) => profilesOf(blocks));
  const names = nameTables(documents, own);
  const groups = new Map<string, OwnTable[]>();
  own.forEach((profiles, page) => {
    profiles.forEach((profile, position) => {
      const name = names[page]?.[position] ?? '';
      groups.set(name, [...(groups.get(name) ?? []), { page, position, profile }]);
    });
  });
  const words = documents.flatMap(({ title, blocks }) => pageWords(title, blocks));
  const order = mergeOrder(names);
  const tables = documents.map((): TypedTable[] => []);
  const ordered = order.map((name) => orderGroup(groups.get(name) ?? []));
  const types = agreeTypes(
    ordered.map((group) => recogniseTable(group.tables, words)),
    ordered.map((group) => group.tables),
    ordered.map(({ signature }) => signature),
    words,
  );
  order.forEach((name, index) => {
    (groups.get(name) ?? []).forEach(({ page, position }, member) => {
      const columns = ordered[index]?.columns[member] ?? [];
      const typed = { number: index + 1, type: types[index] ?? null, columns };
      (tables[page] ?? [])[position] = typed;
    });
  });
  const rowTexts = rowTextsTogether(documents, tables);
  return tables.map((typed) => ({ tables: typed, rowTexts }));
}

/** One table in all locales, its columns brought into the order of most of them. */
interface OrderedGroup {
  readonly signature: string;
  readonly tables: readonly TableProfile[];
  /** By locale's table and column of the order: which of the table's own columns it is, -1 for none. */
  readonly columns: readonly (readonly number[])[];
}

function orderGroup(group: readonly OwnTable[]): OrderedGroup {
  const signatures = group.map(({ profile }) => signatureOf(profile));
  const signature = mostCommon(signatures) ?? '';
  const reference = group.filter((_, index) => signatures[index] === signature).map(({ profile }) => profile);
  const columns = group.map(({ profile }) => orderColumns(profile, reference));
  const tables = group.map(({ profile }, index): TableProfile => {
    const order = columns[index] ?? [];
    return {
      rows: profile.rows,
      header: order.map((column) => profile.header[column] ?? ''),
      columns: order.map((column) => profile.columns[column] ?? emptyColumn),
    };
  });
  return { signature, tables, columns };
}

const emptyColumn = { counts: {}, filled: 0, length: 0, distinct: 0, texts: [] };

/** Rows outside of tables are read where they are read in most locales that have no tables of rows. */
function rowTextsTogether(
  documents: readonly Document[],
  tables: readonly (readonly TypedTable[])[],
): PageTypes['rowTexts'] {
  if (tables.some((typed) => typed.some(({ type }) => type !== null))) return null;
  const found = documents.map(({ blocks }) => rowTextsOf(blocks) ?? 'NONE');
  const agreed = mostCommon(found, (kind) => kind !== 'NONE');
  return agreed === 'EVENTS' || agreed === 'CODES' ? agreed : null;
}

/**
 * Names each page's tables so that the same table has the same name on all pages: by its place where all pages have equally
 * many, else by the anchor above it.
 */
function nameTables(documents: readonly Document[], own: readonly (readonly TableProfile[])[]): string[][] {
  const counts = new Set(own.map(({ length }) => length));
  if (counts.size <= 1) return own.map((profiles) => profiles.map((_, index) => String(index)));
  return documents.map(({ blocks }) => anchorsOfTables(blocks));
}

function anchorsOfTables(blocks: readonly PageBlock[]): string[] {
  let anchor = 'top';
  let headings = 0;
  const uses = new Map<string, number>();
  return blocks.flatMap((block) => {
    if (block.kind === 'HEADING') anchor = block.anchor ?? `section-${++headings}`;
    if (block.kind !== 'TABLE') return [];
    const use = (uses.get(anchor) ?? 0) + 1;
    uses.set(anchor, use);
    return [`${anchor} ${use}`];
  });
}

/** Pages without anchors of their own take those of a page that has them, where their headings have the same levels. */
function adoptAnchors(documents: readonly Document[]): (readonly PageBlock[])[] {
  const headingsOf = ({ blocks }: Document) => blocks.filter((block) => block.kind === 'HEADING');
  const levels = (document: Document): string =>
    headingsOf(document)
      .map(({ level }) => level)
      .join(' ');
  const isAnchored = (document: Document): boolean => headingsOf(document).every(({ anchor }) => anchor !== null);
  const anchored = documents
    .filter((document) => isAnchored(document))
    .toSorted((one, other) => Number(other.isSource) - Number(one.isSource) || byCodeUnits(one.locale, other.locale));
  return documents.map((document) => {
    const headings = headingsOf(document);
    if (headings.length === 0 || headings.some(({ anchor }) => anchor !== null)) return document.blocks;
    const model = anchored.find((other) => levels(other) === levels(document));
    if (model === undefined) return document.blocks;
    const anchors = headingsOf(model).map(({ anchor }) => anchor);
    let next = 0;
    return document.blocks.map((block) =>
      block.kind === 'HEADING' ? { ...block, anchor: anchors[next++] ?? null } : block,
    );
  });
}

/** Tables whose columns a locale has in another order than most. */
export function compareColumns(documents: readonly Document[]): Diagnostic[] {
  return documents.flatMap(({ blocks, types, locale, file, source }) => {
    const placeAt = createPlaces(source, file);
    const tables = blocks.filter((block) => block.kind === 'TABLE');
    return types.tables.flatMap(({ number, type, columns }, index): Diagnostic[] => {
      const own = columns.filter((column) => column >= 0);
      if (type === null || own.every((column, place) => place === 0 || column > (own[place - 1] ?? -1))) return [];
      const place = placeAt(tables[index]?.header.span.start ?? 0);
      return [{ id: 'column-order', data: {}, locale, place, segmentKey: `header/${number}/0` }];
    });
  });
}
