import { alignCatalog, PageError, parsePage, type Catalog, type Document, type Locale } from '@eventide/catalog';
import type { DocumentRevision } from '@eventide/contract';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { catalog as catalogTable, catalogRevisionDocument, documentRevision } from '../schema.ts';

/** A page as it is stored. */
export type StoredDocument = DocumentRevision & { readonly source: string };

/** What a catalogue was at a revision, as stored. */
export interface StoredState {
  readonly revision: number;
  /** Sorted by locale. */
  readonly documents: readonly StoredDocument[];
}

const { actorId, actorName, source, ...columns } = getTableColumns(documentRevision);

/** A document revision, without its text. */
export const documentRevisionFields = { ...columns, by: { id: actorId, name: actorName } };

/** Null where there is no such catalogue or revision. Without a number: the current one. */
export async function loadState(queries: Queries, slug: string, number?: number): Promise<StoredState | null> {
  const revision = number ?? (await currentRevision(queries, slug));
  const rows = await queries
    .select({ ...documentRevisionFields, source })
    .from(catalogRevisionDocument)
    .innerJoin(documentRevision, eq(documentRevision.id, catalogRevisionDocument.documentRevisionId))
    .where(and(eq(catalogRevisionDocument.catalog, slug), eq(catalogRevisionDocument.number, revision)))
    .orderBy(asc(catalogRevisionDocument.locale));
  return rows.length === 0 ? null : { revision, documents: sortByLocale(rows) };
}

/** 0 where there is no such catalogue. */
async function currentRevision(queries: Queries, slug: string): Promise<number> {
  const [row] = await queries
    .select({ revision: catalogTable.revision })
    .from(catalogTable)
    .where(eq(catalogTable.slug, slug));
  return row?.revision ?? 0;
}

/**
 * The same, held: until the transaction ends no import makes another one current. Less than FOR UPDATE, which would keep
 * whoever comments or decides waiting, too: their rows refer to this one.
 */
export async function holdRevision(queries: Queries, slug: string): Promise<number> {
  const [row] = await queries
    .select({ revision: catalogTable.revision })
    .from(catalogTable)
    .where(eq(catalogTable.slug, slug))
    .for('no key update');
  return row?.revision ?? 0;
}

/** A database sorts by its own collation. */
export function sortByLocale<Row extends { readonly locale: Locale }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.locale < other.locale ? -1 : Number(one.locale > other.locale)));
}

const pagesKeptMax = 128;

/** Reads stored pages, each once as long as it is among the last ones asked for: most stay as they are for long. */
export interface Pages {
  parse(stored: Pick<StoredDocument, 'file' | 'hash' | 'source'>): Document;
  /** What has been read elsewhere is not read again. */
  keep(document: Document): Document;
  align(slug: string, state: StoredState | null): Catalog | null;
}

export function createPages(): Pages {
  const kept = new Map<string, Document>();
  const keep: Pages['keep'] = (document) => {
    const key = `${document.hash} ${document.file}`;
    kept.delete(key);
    kept.set(key, document);
    for (const oldest of kept.keys()) {
      if (kept.size <= pagesKeptMax) break;
      kept.delete(oldest);
    }
    return document;
  };
  const parse: Pages['parse'] = ({ file, hash, source }) =>
    keep(kept.get(`${hash} ${file}`) ?? parseStored(source, file));
  return {
    parse,
    keep,
    align: (slug, state) => (state === null ? null : alignCatalog(state.documents.map(parse), { slug })),
  };
}

/** Every stored page was read when it was imported. @throws StoreError CORRUPT. */
function parseStored(source: string, file: string): Document {
  try {
    return parsePage(source, { file });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const message = `A stored page cannot be read (${error.message}): open the store with the version that imported it.`;
    throw new StoreError('CORRUPT', message, { cause: error });
  }
}
