import { and, eq } from 'drizzle-orm';
import type { Engine } from '../database/engine.ts';
import { isUuid } from '../is-uuid.ts';
import { requirePageSize } from '../page-size.ts';
import { catalog, catalogRevisionDocument, documentRevision } from '../schema.ts';
import type { DocumentStore } from '../store.ts';
import { compareCatalogs } from './changes.ts';
import { findEarlierText } from './earlier-text.ts';
import { listDocumentRevisions, listRevisions, loadRevision } from './history.ts';
import { importDocuments, planImport, type Reader } from './import.ts';
import { currentPages, warmPages } from './kept-pages.ts';
import { planRemoval, removeDocuments } from './removal.ts';
import { alignOptions, loadState } from './states.ts';

export function createDocumentStore(
  engine: Engine,
  reader: Reader,
  onNotice: (message: string) => void,
): DocumentStore {
  const { pages } = reader;
  return {
    catalogs: () =>
      engine.read(async (queries) => {
        const rows = await queries
          .select({ slug: catalog.slug })
          .from(catalog)
          .innerJoin(
            catalogRevisionDocument,
            and(
              eq(catalogRevisionDocument.catalog, catalog.slug),
              eq(catalogRevisionDocument.number, catalog.revision),
            ),
          );
        return [...new Set(rows.map(({ slug }) => slug))].sort();
      }),
    currentDocuments: async (slug) => {
      const state = await engine.read((queries) => loadState(queries, slug));
      if (state === null) return null;
      const { revision, settings } = state;
      const documents = await currentPages({ engine, pages, onNotice }, slug, state.documents);
      const importedAt = new Map(state.documents.map(({ locale, at }) => [locale, at]));
      return {
        catalog: slug,
        revision,
        documents,
        settings,
        options: alignOptions(slug, settings, documents),
        importedAt,
      };
    },
    configureCatalog: (slug, settings) =>
      engine.write(async (queries) => {
        const columns = { ...settings, eventProviders: [...settings.eventProviders], logNames: [...settings.logNames] };
        await queries
          .insert(catalog)
          .values({ slug, revision: 0, ...columns })
          .onConflictDoUpdate({ target: catalog.slug, set: columns });
      }),
    planImport: (options) => planImport(engine, reader, options),
    importDocuments: (options) => importDocuments(engine, reader, options),
    planRemoval: (removal) => engine.read((queries) => planRemoval(queries, removal)),
    removeDocuments: (removal) => removeDocuments(engine, pages, removal),
    catalogRevisions: async (slug, page) => {
      requirePageSize(page.first);
      return engine.read((queries) => listRevisions(queries, slug, page));
    },
    documentRevisions: async (slug, locale, page) => {
      requirePageSize(page.first);
      return engine.read((queries) => listDocumentRevisions(queries, slug, locale, page));
    },
    catalogRevision: (slug, number) => engine.read((queries) => loadRevision(queries, slug, number)),
    documentSource: async (id) => {
      if (!isUuid(id)) return null;
      const [row] = await engine.read((queries) =>
        queries.select({ source: documentRevision.source }).from(documentRevision).where(eq(documentRevision.id, id)),
      );
      return row?.source ?? null;
    },
    earlierText: (slug, locale, hash) => findEarlierText(engine, pages, { slug, locale, hash }),
    diffRevisions: async (slug, from, to) => {
      const [before, after] = await engine.read(async (queries) => [
        await loadState(queries, slug, from),
        await loadState(queries, slug, to),
      ]);
      if (!before || !after) return null;
      await warmPages((work) => engine.read(work), pages, [...before.documents, ...after.documents]);
      const segments = compareCatalogs(await pages.align(slug, before), await pages.align(slug, after));
      return { catalog: slug, from, to, segments };
    },
  };
}
