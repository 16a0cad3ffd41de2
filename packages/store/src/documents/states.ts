import { alignCatalog, PageError, parsePage, type Catalog, type Document, type Locale } from '@eventide/catalog';
import type { DocumentRevision } from '@eventide/contract';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { catalog as catalogTable, catalogRevisionDocument, documentRevision } from '../schema.ts';

/** A page as it is stored. */
export type StoredDocument = DocumentRevision & { readonly source: string };

/** The stored state of a catalogue at a revision. */
export interface StoredState {
  readonly revision: number;
  /** Sorted by locale. */
  readonly documents: readonly StoredDocument[];
}

const { actorId, actorName, source, ...columns } = getTableColumns(documentRevision);

/** The columns of a document revision, without its source. */
export const documentRevisionFields = { ...columns, by: { id: actorId, name: actorName } };

/** Null if there is no such catalogue or revision. Without a number, the current one. */
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

/** 0 if there is no such catalogue. */
async function currentRevision(queries: Queries, slug: string): Promise<number> {
  const [row] = await queries
    .select({ revision: catalogTable.revision })
    .from(catalogTable)
    .where(eq(catalogTable.slug, slug));
  return row?.revision ?? 0;
}

/**
 * The current revision, locked until the transaction ends, so that no import replaces it. FOR UPDATE would also block
 * comments and decisions, whose rows refer to this one.
 */
export async function holdRevision(queries: Queries, slug: string): Promise<number> {
  const [row] = await queries
    .select({ revision: catalogTable.revision })
    .from(catalogTable)
    .where(eq(catalogTable.slug, slug))
    .for('no key update');
  return row?.revision ?? 0;
}

/** In code unit order; the database would sort by its collation. */
export function sortByLocale<Row extends { readonly locale: Locale }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.locale < other.locale ? -1 : Number(one.locale > other.locale)));
}

const pagesKeptMax = 128;

/** Parses stored pages and caches the most recently used ones, as most pages rarely change. */
export interface Pages {
  parse(stored: Pick<StoredDocument, 'file' | 'hash' | 'source'>): Document;
  /** Adds a page that was parsed elsewhere to the cache. */
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

/**
 * Every stored page could be parsed when it was imported.
 * @throws StoreError CORRUPT if it cannot be parsed now.
 */
function parseStored(source: string, file: string): Document {
  try {
    return parsePage(source, { file });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const message = `A stored page cannot be read (${error.message}): open the store with the version that imported it.`;
    throw new StoreError('CORRUPT', message, { cause: error });
  }
}
