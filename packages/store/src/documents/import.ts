import { randomUUID } from 'node:crypto';
import { alignCatalog, type Catalog, type Document, type Locale } from '@eventide/catalog';
import type { Actor, ApplyImportOptions, FilePlan, ImportOptions, ImportOutcome, ImportPlan, ImportProgress } from '@eventide/contract';
import { and, eq, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import { notifyCatalog } from '../database/notify.ts';
import { catalog, catalogRevision, catalogRevisionDocument, documentRevision } from '../schema.ts';
import { compareCatalogs, compareLocale } from './changes.ts';
import { loadRevision } from './history.ts';
import { readFiles, type FileRead } from './read-files.ts';
import { markTranslations } from './refresh.ts';
import { holdRevision, loadState, sortByLocale, type Pages, type StoredDocument, type StoredState } from './states.ts';
import { syncTranslations } from './translations.ts';

/** An import, prepared without writing anything. */
interface Prepared {
  readonly plan: ImportPlan;
  /** Null if everything is current already. */
  readonly revision: NextRevision | null;
}

interface NextRevision {
  readonly before: StoredState | null;
  readonly beforeCatalog: Catalog | null;
  readonly afterCatalog: Catalog;
  /** The documents to make current, with their revision if they are current already. */
  readonly documents: readonly CurrentDocument[];
}

interface CurrentDocument {
  readonly document: Document;
  readonly stored: StoredDocument | null;
}

const attemptsMax = 5;

export async function planImport(engine: Engine, pages: Pages, options: ImportOptions): Promise<ImportPlan> {
  const current = await engine.read((queries) => loadState(queries, options.catalog));
  const files = await readFiles(options, pages, current);
  return (await prepare(engine, pages, options, files)).plan;
}

export async function importDocuments(
  engine: Engine,
  pages: Pages,
  options: ApplyImportOptions,
): Promise<ImportOutcome> {
  const current = await engine.read((queries) => loadState(queries, options.catalog));
  const files = await readFiles(options, pages, current);
  for (let attempt = 1; ; attempt++) {
    const prepared = await prepare(engine, pages, options, files);
    const { plan, revision } = prepared;
    const currentRevision = plan.baseRevision;
    if (plan.errors.length > 0) return { kind: 'REFUSED', plan };
    if (options.baseRevision !== undefined && options.baseRevision !== currentRevision) {
      return { kind: 'CONFLICT', plan, currentRevision };
    }
    if (revision === null || plan.files.length === 0) return { kind: 'UNCHANGED', plan };
    const { actor, onProgress } = options;
    const written = await engine.write((queries) =>
      writeRevision(queries, { slug: options.catalog, actor, onProgress, ...revision }),
    );
    if (written.kind === 'WRITTEN') return { kind: 'IMPORTED', revision: written.revision, plan };
    // Someone else has imported in the meantime: prepare again, based on the new revision.
    if (attempt === attemptsMax) return { kind: 'CONFLICT', plan, currentRevision: written.currentRevision };
  }
}

async function prepare(
  engine: Engine,
  pages: Pages,
  { catalog: slug, onProgress }: ImportOptions,
  { read, errors }: Awaited<ReturnType<typeof readFiles>>,
): Promise<Prepared> {
  const before = await engine.read((queries) => loadState(queries, slug));
  const stored = new Map<Locale, StoredDocument>(before?.documents.map((document) => [document.locale, document]));
  const isCurrent = ({ locale, hash }: FileRead): boolean => stored.get(locale)?.hash === hash;
  const baseRevision = before?.revision ?? 0;
  if (before !== null && read.every(isCurrent)) {
    const files = read.map(({ file, locale, hash }): FilePlan => {
      return { file, locale, hash, status: 'UNCHANGED', segments: [] };
    });
    return { plan: { catalog: slug, baseRevision, files, errors }, revision: null };
  }
  onProgress?.({ phase: 'ALIGNING', done: 0, total: 1 });
  const current = new Map<Locale, CurrentDocument>();
  for (const document of before?.documents ?? []) {
    current.set(document.locale, { document: pages.parse(document), stored: document });
  }
  for (const page of read) {
    if (!isCurrent(page)) current.set(page.locale, { document: pages.parse(page), stored: null });
  }
  const documents = sortByLocale([...current.values()].map((each) => ({ ...each, locale: each.document.locale })));
  const beforeCatalog = pages.align(slug, before);
  const afterCatalog = alignCatalog(
    documents.map(({ document }) => document),
    { slug },
  );
  onProgress?.({ phase: 'ALIGNING', done: 1, total: 1 });
  const files = read.map(({ file, locale, hash }): FilePlan => {
    const earlier = stored.get(locale);
    if (earlier?.hash === hash) return { file, locale, hash, status: 'UNCHANGED', segments: [] };
    const segments = compareLocale(beforeCatalog, afterCatalog, locale);
    return { file, locale, hash, status: earlier === undefined ? 'NEW_LOCALE' : 'CHANGED', segments };
  });
  const plan = { catalog: slug, baseRevision, files, errors };
  return { plan, revision: { before, beforeCatalog, afterCatalog, documents } };
}

interface RevisionToWrite extends NextRevision {
  readonly slug: string;
  readonly actor: Actor;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly undoes?: bigint;
  readonly batchId?: string;
}

/** Makes a set of documents current, unless `before` is no longer the current revision. */
export async function writeRevision(queries: Queries, given: RevisionToWrite) {
  const { slug, actor, before, beforeCatalog, afterCatalog, documents, onProgress } = given;
  const base = before?.revision ?? 0;
  await queries.insert(catalog).values({ slug, revision: 0 }).onConflictDoNothing();
  const currentRevision = await holdRevision(queries, slug);
  if (currentRevision !== base) return { kind: 'MOVED_ON' as const, currentRevision };

  const number = base + 1;
  const by = { actorId: actor.id, actorName: actor.name };
  const was = new Map(before?.documents.map(({ locale, id }) => [locale, id]));
  const ids = await writeDocuments(queries, slug, documents, by);
  const now = new Map(documents.map(({ document }, index) => [document.locale, ids[index] ?? '']));
  const added = [...now.keys()].filter((locale) => !was.has(locale));
  const changed = [...now].flatMap(([locale, id]) => (was.has(locale) && was.get(locale) !== id ? [locale] : []));
  const removed = [...was.keys()].filter((locale) => !now.has(locale));
  const segmentsChanged = compareCatalogs(beforeCatalog, afterCatalog).length;
  const contentHash = afterCatalog.revision;
  await queries
    .insert(catalogRevision)
    .values({ catalog: slug, number, contentHash, added, changed, removed, segmentsChanged, ...by });
  await queries
    .insert(catalogRevisionDocument)
    .values([...now].map(([locale, documentRevisionId]) => ({ catalog: slug, number, locale, documentRevisionId })));
  await syncTranslations(queries, afterCatalog, (done, total) => onProgress?.({ phase: 'WRITING', done, total }));
  await markTranslations(queries, slug, number);
  await queries.update(catalog).set({ revision: number }).where(eq(catalog.slug, slug));
  const batchId = given.batchId ?? randomUUID();
  const audited = {
    ...{ action: given.undoes === undefined ? ('IMPORT' as const) : ('UNDO' as const), catalog: slug },
    id: String(number),
    before: base === 0 ? null : { revision: base },
    after: { revision: number, added, changed, removed },
    ...(given.undoes === undefined ? {} : { undoes: given.undoes }),
  };
  await recordAudit(queries, { actor, batchId, drafts: [audited] });
  await notifyCatalog(queries, slug, number);
  const revision = await loadRevision(queries, slug, number);
  if (revision === null) throw new Error(`revision ${number} of ${slug} was written but cannot be read`);
  return { kind: 'WRITTEN' as const, revision };
}

/** @returns the document revisions' IDs, in the order of the documents. */
async function writeDocuments(
  queries: Queries,
  slug: string,
  documents: readonly CurrentDocument[],
  by: { readonly actorId: string | null; readonly actorName: string },
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { document, stored } of documents) {
    if (stored !== null) {
      ids.push(stored.id);
      continue;
    }
    const { locale, file, title, hash, source, provenance } = document;
    const ofLocale = and(eq(documentRevision.catalog, slug), eq(documentRevision.locale, locale));
    const number = sql<number>`(SELECT coalesce(max("number"), 0) + 1 FROM ${documentRevision} WHERE ${ofLocale})`;
    const bytes = Buffer.byteLength(source);
    const [row] = await queries
      .insert(documentRevision)
      .values({ catalog: slug, locale, number, file, title, hash, bytes, source, provenance, ...by })
      .returning({ id: documentRevision.id });
    if (row === undefined) throw new Error('an insert returned no row');
    ids.push(row.id);
  }
  return ids;
}
