import { createHash, randomUUID } from 'node:crypto';
import { alignCatalog, type Catalog, type Document, type Locale, type PageLimits } from '@eventide/catalog';
import type {
  Actor,
  ApplyImportOptions,
  FilePlan,
  ImportOptions,
  ImportOutcome,
  ImportPlan,
  ImportProgress,
} from '@eventide/contract';
import { and, eq, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import { notifyCatalog } from '../database/notify.ts';
import { recordLanded } from '../review/landed.ts';
import { catalog, catalogRevision, catalogRevisionDocument, documentRevision } from '../schema.ts';
import { loadCandidates } from './candidates.ts';
import { compareCatalogs } from './changes.ts';
import { countExpiringDismissals, loadExpiring } from './expiring.ts';
import { loadRevision } from './history.ts';
import { warmPages } from './kept-pages.ts';
import { keyChangesOf } from './key-changes.ts';
import { readFiles, type FileRead } from './read-files.ts';
import type { ReadPage } from './read-page.ts';
import { markTranslations } from './refresh.ts';
import { sortFiles } from './sort-files.ts';
import {
  alignOptions,
  holdRevision,
  loadSettings,
  loadState,
  sortByLocale,
  type Pages,
  type StoredDocument,
  type StoredState,
} from './states.ts';
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
  /** Null: no page is left. */
  readonly afterCatalog: Catalog | null;
  /** The documents to make current, with their revision if they are current already. */
  readonly documents: readonly CurrentDocument[];
}

interface CurrentDocument {
  readonly document: Document;
  readonly stored: StoredDocument | null;
}

const attemptsMax = 5;

/** What imports are read with. */
export interface Reader {
  readonly pages: Pages;
  readonly readPage: ReadPage;
  readonly limits: PageLimits;
}

export async function planImport(engine: Engine, reader: Reader, options: ImportOptions): Promise<ImportPlan> {
  const files = await filesOf(engine, reader, options);
  return (await prepare(engine, reader.pages, files, options)).plan;
}

export async function importDocuments(
  engine: Engine,
  reader: Reader,
  options: ApplyImportOptions,
): Promise<ImportOutcome> {
  const files = await filesOf(engine, reader, options);
  for (let attempt = 1; ; attempt++) {
    const { plan, revision } = await prepare(engine, reader.pages, files, options);
    const currentRevision = plan.baseRevision;
    if (plan.errors.length > 0) return { kind: 'REFUSED', plan };
    if (options.baseRevision !== undefined && options.baseRevision !== currentRevision) {
      return { kind: 'CONFLICT', plan, currentRevision };
    }
    if (revision === null || plan.files.length === 0) return { kind: 'UNCHANGED', plan };
    const { actor, onProgress } = options;
    const written = await engine.write((queries) =>
      writeRevision(queries, { slug: plan.catalog, actor, action: 'IMPORT', onProgress, ...revision }),
    );
    if (written.kind === 'WRITTEN') return { kind: 'IMPORTED', revision: written.revision, plan };
    // Someone else has imported in the meantime: prepare again, based on the new revision.
    if (attempt === attemptsMax) return { kind: 'CONFLICT', plan, currentRevision: written.currentRevision };
  }
}

/** The files, read and told apart. With an empty name, they were compared with nothing. */
async function filesOf(engine: Engine, reader: Reader, options: ImportOptions) {
  const named = options.catalog;
  const current = named === null ? null : await engine.read((queries) => loadState(queries, named));
  const files = await readFiles(options, { ...reader, current: current?.documents ?? [] });
  const candidates = await engine.read((queries) => loadCandidates(queries, named));
  const { catalog, ...sorted } = sortFiles(files, candidates, named);
  const compared = sorted.errors.flatMap(({ data }) => (typeof data.catalog === 'string' ? [data.catalog] : []));
  return { slug: catalog ?? compared[0] ?? '', ...sorted };
}

async function prepare(
  engine: Engine,
  pages: Pages,
  { slug, read, errors }: Awaited<ReturnType<typeof filesOf>>,
  { onProgress }: Pick<ImportOptions, 'onProgress'>,
): Promise<Prepared> {
  const before = await engine.read((queries) => loadState(queries, slug));
  const settings = before?.settings ?? (await engine.read((queries) => loadSettings(queries, slug)));
  const stored = new Map<Locale, StoredDocument>(before?.documents.map((document) => [document.locale, document]));
  const isCurrent = (page: FileRead): boolean => {
    const there = stored.get(page.locale);
    return there?.hash === page.hash && (there.isSource ?? false) === page.isSource;
  };
  const about = {
    ...{ catalog: slug, isNewCatalog: stored.size === 0, baseRevision: before?.revision ?? 0, errors },
    ...{ expiring: [], expiringDismissals: 0, keyChanges: [], after: null },
  };
  if (read.every(isCurrent)) {
    const files = read.map(({ file, locale, hash }): FilePlan => {
      return { file, locale, hash, status: 'UNCHANGED', segments: [] };
    });
    return { plan: { ...about, files }, revision: null };
  }
  onProgress?.({ phase: 'ALIGNING', done: 0, total: 1 });
  await warmPages((work) => engine.read(work), pages, before?.documents ?? []);
  const current = new Map<Locale, CurrentDocument>();
  for (const document of before?.documents ?? []) {
    current.set(document.locale, { document: await pages.parse(document), stored: document });
  }
  for (const page of read) {
    if (isCurrent(page)) continue;
    current.set(page.locale, { document: page.document ?? (await pages.parse(page)), stored: null });
  }
  const documents = sortByLocale([...current.values()].map((each) => ({ ...each, locale: each.document.locale })));
  const beforeCatalog = await pages.align(slug, before);
  const parsed = documents.map(({ document }) => document);
  const afterCatalog = alignCatalog(parsed, alignOptions(slug, settings, parsed));
  const changes = compareCatalogs(beforeCatalog, afterCatalog);
  const { expiring, expiringDismissals } = await engine.read(async (queries) => ({
    expiring: await loadExpiring(queries, slug, changes),
    expiringDismissals: await countExpiringDismissals(queries, slug, changes),
  }));
  onProgress?.({ phase: 'ALIGNING', done: 1, total: 1 });
  const files = read.map((page): FilePlan => {
    const { file, locale, hash } = page;
    if (isCurrent(page)) return { file, locale, hash, status: 'UNCHANGED', segments: [] };
    const status = stored.has(locale) ? 'CHANGED' : 'NEW_LOCALE';
    return { file, locale, hash, status, segments: changes.filter((change) => change.locale === locale) };
  });
  const others = documents.flatMap(({ document, stored }) => (stored === null ? [] : [document.locale]));
  const keyChanges = beforeCatalog === null ? [] : keyChangesOf(beforeCatalog, afterCatalog, others);
  const plan = { ...about, files, expiring, expiringDismissals, keyChanges, after: afterCatalog };
  return { plan, revision: { before, beforeCatalog, afterCatalog, documents } };
}

interface RevisionToWrite extends NextRevision {
  readonly slug: string;
  readonly actor: Actor;
  readonly action: 'IMPORT' | 'REMOVE' | 'UNDO';
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
  const contentHash = afterCatalog?.revision ?? hashOfNothing(slug);
  await queries
    .insert(catalogRevision)
    .values({ catalog: slug, number, contentHash, added, changed, removed, segmentsChanged, ...by });
  const rows = [...now].map(([locale, documentRevisionId]) => ({ catalog: slug, number, locale, documentRevisionId }));
  if (rows.length > 0) await queries.insert(catalogRevisionDocument).values(rows);
  await syncTranslations(queries, afterCatalog ?? { slug, segments: [] }, (done, total) =>
    onProgress?.({ phase: 'WRITING', done, total }),
  );
  await markTranslations(queries, slug, number);
  const isRestored = given.action === 'UNDO';
  const landed = await recordLanded(queries, { slug, catalog: afterCatalog, revision: number, isRestored });
  await queries.update(catalog).set({ revision: number }).where(eq(catalog.slug, slug));
  const batchId = given.batchId ?? randomUUID();
  const audited = {
    ...{ action: given.action, catalog: slug },
    id: String(number),
    before: base === 0 ? null : { revision: base },
    after: { revision: number, added, changed, removed, ...(landed > 0 && { landed }) },
    ...(given.undoes === undefined ? {} : { undoes: given.undoes }),
  };
  await recordAudit(queries, { actor, batchId, drafts: [audited] });
  await notifyCatalog(queries, slug, number);
  const revision = await loadRevision(queries, slug, number);
  if (revision === null) throw new Error(`revision ${number} of ${slug} was written but cannot be read`);
  return { kind: 'WRITTEN' as const, revision, batchId };
}

/** As `Catalog.revision` is made, of no page. */
function hashOfNothing(slug: string): string {
  return createHash('sha256').update(slug).digest('hex');
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
    const { locale, file, title, hash, source, provenance, isSource } = document;
    const ofLocale = and(eq(documentRevision.catalog, slug), eq(documentRevision.locale, locale));
    const number = sql<number>`(SELECT coalesce(max("number"), 0) + 1 FROM ${documentRevision} WHERE ${ofLocale})`;
    const bytes = Buffer.byteLength(source);
    const [row] = await queries
      .insert(documentRevision)
      .values({ catalog: slug, locale, number, file, title, hash, bytes, source, provenance, isSource, ...by })
      .returning({ id: documentRevision.id });
    if (row === undefined) throw new Error('an insert returned no row');
    ids.push(row.id);
  }
  return ids;
}
