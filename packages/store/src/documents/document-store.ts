import { eq } from 'drizzle-orm';
import type { Engine } from '../database/engine.ts';
import { isUuid } from '../is-uuid.ts';
import { requirePageSize } from '../page-size.ts';
import { catalog, documentRevision } from '../schema.ts';
import type { DocumentStore } from '../store.ts';
import { compareCatalogs } from './changes.ts';
import { listDocumentRevisions, listRevisions, loadRevision } from './history.ts';
import { importDocuments, planImport } from './import.ts';
import { loadState, type Pages } from './states.ts';

export function createDocumentStore(engine: Engine, pages: Pages): DocumentStore {
  return {
    catalogs: () =>
      engine.read(async (queries) => {
        const rows = await queries.select({ slug: catalog.slug }).from(catalog);
        return rows.map(({ slug }) => slug).sort();
      }),
    currentDocuments: async (slug) => {
      const state = await engine.read((queries) => loadState(queries, slug));
      if (state === null) return null;
      return { catalog: slug, revision: state.revision, documents: state.documents.map((page) => pages.parse(page)) };
    },
    planImport: (options) => planImport(engine, pages, options),
    importDocuments: (options) => importDocuments(engine, pages, options),
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
    diffRevisions: async (slug, from, to) => {
      const [before, after] = await engine.read(async (queries) => [
        await loadState(queries, slug, from),
        await loadState(queries, slug, to),
      ]);
      if (!before || !after) return null;
      const segments = compareCatalogs(pages.align(slug, before), pages.align(slug, after));
      return { catalog: slug, from, to, segments };
    },
  };
}
