import {
  alignCatalog,
  formatPageError,
  type AlignOptions,
  type Catalog,
  type CatalogSettings,
  type Document,
  type Locale,
} from '@eventide/catalog';
import type { DocumentRevision } from '@eventide/contract';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { catalog as catalogTable, catalogRevision, catalogRevisionDocument, documentRevision } from '../schema.ts';
import type { ReadPage } from './read-page.ts';

/** A page as it is stored. `isSource` is null if a version stored it that knew no source. */
export type StoredDocument = DocumentRevision & { readonly source: string; readonly isSource: boolean | null };

/** The stored state of a catalogue at a revision. */
export interface StoredState {
  readonly revision: number;
  /** Sorted by locale; empty once all have been removed. */
  readonly documents: readonly StoredDocument[];
  /** As they are now, at whatever revision. */
  readonly settings: CatalogSettings;
}

const { actorId, actorName, source, isSource, ...columns } = getTableColumns(documentRevision);

/** The columns of a document revision that its readers see. */
export const documentRevisionFields = { ...columns, by: { id: actorId, name: actorName } };

/** With the page itself. */
export const storedDocumentFields = { ...documentRevisionFields, source, isSource };

/** Null if there is no such catalogue or revision. Without a number, the current one. */
export async function loadState(queries: Queries, slug: string, number?: number): Promise<StoredState | null> {
  const [row] = await queries.select().from(catalogTable).where(eq(catalogTable.slug, slug));
  const revision = number ?? row?.revision ?? 0;
  if (row === undefined || revision === 0) return null;
  const documents = await queries
    .select(storedDocumentFields)
    .from(catalogRevisionDocument)
    .innerJoin(documentRevision, eq(documentRevision.id, catalogRevisionDocument.documentRevisionId))
    .where(and(eq(catalogRevisionDocument.catalog, slug), eq(catalogRevisionDocument.number, revision)))
    .orderBy(asc(catalogRevisionDocument.locale));
  if (documents.length === 0 && !(await hasRevision(queries, slug, revision))) return null;
  return { revision, documents: sortByLocale(documents), settings: settingsIn(row) };
}

async function hasRevision(queries: Queries, slug: string, number: number): Promise<boolean> {
  const rows = await queries
    .select({ number: catalogRevision.number })
    .from(catalogRevision)
    .where(and(eq(catalogRevision.catalog, slug), eq(catalogRevision.number, number)));
  return rows.length > 0;
}

/** Null if nothing is known of the catalogue. */
export async function loadSettings(queries: Queries, slug: string): Promise<CatalogSettings | null> {
  const [row] = await queries.select().from(catalogTable).where(eq(catalogTable.slug, slug));
  return row === undefined ? null : settingsIn(row);
}

function settingsIn(row: typeof catalogTable.$inferSelect): CatalogSettings {
  const { name, source, eventProviders, logNames, publicAddress } = row;
  return { name, source, eventProviders, logNames, publicAddress };
}

/** What `alignCatalog` is told: a source that is set and has no page is left to the pages. */
export function alignOptions(
  slug: string,
  settings: Pick<CatalogSettings, 'source'> | null,
  documents: readonly { readonly locale: Locale }[],
): AlignOptions {
  const source = settings?.source ?? null;
  return { slug, ...(documents.some(({ locale }) => locale === source) && { source }) };
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

const pagesKeptMax = 256;

/**
 * How long parsed pages are cached after the last use: imports come one after the other, each after its preview. They are
 * large, and later they can be read from where the current ones are kept.
 */
const keptMs = 60_000;

/** Parses stored pages, and caches for a while those that were used last. */
export interface Pages {
  /** @throws StoreError CORRUPT if the page cannot be read, though it could be when it was imported. */
  parse(stored: StoredPage): Promise<Document>;
  /** The page if it is in the cache. */
  recallStored(stored: StoredPage): Document | null;
  /** Adds a page that was parsed elsewhere to the cache. `told` is how it was asked for, if it is not stored yet. */
  keep(document: Document, told?: AskedPage): void;
  /** The page as it was parsed when it was last asked for like this; null if it is not in the cache. */
  recall(told: AskedPage): Document | null;
  /** Null for a catalogue that is not there, or has no page left. */
  align(slug: string, state: StoredState | null): Promise<Catalog | null>;
}

/** A page by its content and what the caller says of it: what the page says of itself is known once it is parsed. */
interface AskedPage {
  readonly file: string;
  readonly hash: string;
  readonly locale: Locale | null;
  readonly isSource: boolean | null;
}

type StoredPage = Pick<StoredDocument, 'file' | 'hash' | 'locale' | 'source' | 'isSource'>;

export function createPages(readPage: ReadPage): Pages {
  const kept = new Map<string, Document>();
  let forgetting: NodeJS.Timeout | undefined;
  const keyOf = ({ file, hash, locale, isSource }: Omit<StoredPage, 'source'>) =>
    [hash, locale, isSource ?? false, file].join(' ');
  const toldKeyOf = ({ file, hash, locale, isSource }: AskedPage) => ['told', hash, locale, isSource, file].join(' ');
  const keep: Pages['keep'] = (document, told) => {
    for (const key of [keyOf(document), ...(told ? [toldKeyOf(told)] : [])]) {
      kept.delete(key);
      kept.set(key, document);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= pagesKeptMax) break;
      kept.delete(oldest);
    }
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      kept.clear();
    }, keptMs).unref();
  };
  const parse: Pages['parse'] = async (stored) => {
    const document = kept.get(keyOf(stored)) ?? (await parseStored(readPage, stored));
    keep(document);
    return document;
  };
  return {
    parse,
    recallStored: (stored) => kept.get(keyOf(stored)) ?? null,
    keep,
    recall: (told) => kept.get(toldKeyOf(told)) ?? null,
    align: async (slug, state) => {
      if (state === null || state.documents.length === 0) return null;
      const documents = await Promise.all(state.documents.map(parse));
      return alignCatalog(documents, alignOptions(slug, state.settings, documents));
    },
  };
}

/** Without limits: the page was within them when it was imported, and has to stay readable. */
async function parseStored(readPage: ReadPage, { source, file, locale, isSource }: StoredPage): Promise<Document> {
  const options = { file, locale, ...(isSource !== null && { isSource }) };
  const read = await readPage({ source, options, limits: null });
  if (read.kind === 'READ') return read.document;
  const reason = formatPageError(read.refusal, 'en');
  const message = `A stored page cannot be read (${reason}): open the store with the version that imported it.`;
  throw new StoreError('CORRUPT', message);
}
