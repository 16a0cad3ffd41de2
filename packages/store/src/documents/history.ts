import type { Locale } from '@eventide/catalog';
import type { CatalogRevision, DocumentRevision, NumberedPage } from '@eventide/contract';
import { and, desc, eq, getTableColumns, inArray, lt, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { catalogRevision, catalogRevisionDocument, documentRevision } from '../schema.ts';
import { documentRevisionFields, sortByLocale } from './states.ts';

const { actorId, actorName, ...revisionColumns } = getTableColumns(catalogRevision);

/** Newest first. */
export async function listRevisions(
  queries: Queries,
  slug: string,
  { first, before }: NumberedPage,
): Promise<readonly CatalogRevision[]> {
  const older = before === undefined ? undefined : lt(catalogRevision.number, before);
  return selectRevisions(queries, slug, older, first);
}

async function selectRevisions(
  queries: Queries,
  slug: string,
  which: SQL | undefined,
  first: number,
): Promise<readonly CatalogRevision[]> {
  const revisions = await queries
    .select({ ...revisionColumns, by: { id: actorId, name: actorName } })
    .from(catalogRevision)
    .where(and(eq(catalogRevision.catalog, slug), which))
    .orderBy(desc(catalogRevision.number))
    .limit(first);
  const numbers = revisions.map(({ number }) => number);
  const documents = await documentsOf(queries, slug, numbers);
  return revisions.map((revision) => ({ ...revision, documents: sortByLocale(documents.get(revision.number) ?? []) }));
}

export async function loadRevision(queries: Queries, slug: string, number: number): Promise<CatalogRevision | null> {
  const [revision] = await selectRevisions(queries, slug, eq(catalogRevision.number, number), 1);
  return revision ?? null;
}

/** The versions of one locale's page, newest first. */
export async function listDocumentRevisions(
  queries: Queries,
  slug: string,
  locale: Locale,
  { first, before }: NumberedPage,
): Promise<readonly DocumentRevision[]> {
  const older = before === undefined ? undefined : lt(documentRevision.number, before);
  return queries
    .select(documentRevisionFields)
    .from(documentRevision)
    .where(and(eq(documentRevision.catalog, slug), eq(documentRevision.locale, locale), older))
    .orderBy(desc(documentRevision.number))
    .limit(first);
}

async function documentsOf(
  queries: Queries,
  slug: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly DocumentRevision[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await queries
    .select({ ...documentRevisionFields, revision: catalogRevisionDocument.number })
    .from(catalogRevisionDocument)
    .innerJoin(documentRevision, eq(documentRevision.id, catalogRevisionDocument.documentRevisionId))
    .where(and(eq(catalogRevisionDocument.catalog, slug), inArray(catalogRevisionDocument.number, [...numbers])));
  return new Map(
    numbers.map((number) => [
      number,
      rows.flatMap(({ revision, ...document }) => (revision === number ? [document] : [])),
    ]),
  );
}
