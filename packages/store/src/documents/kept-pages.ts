import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Document } from '@eventide/catalog';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import { documentRevision, keptPage } from '../schema.ts';
import { identifyProgram } from './program.ts';
import type { Pages, StoredDocument } from './states.ts';

/** Of a page without its source, in bytes once it is read: more than any page within the limits has. */
const contentMax = 512 * 1024 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

interface Parts {
  readonly engine: Pick<Engine, 'read' | 'write'>;
  readonly pages: Pages;
  /** Called where pages could not be kept: they are parsed again at the next start. */
  readonly onNotice: (message: string) => void;
}

/**
 * The current pages of a catalogue, parsed. Those that this program has parsed before, in this process or another, are read;
 * the others are parsed and kept for the next start, and what was kept of pages that are no longer current is deleted.
 */
export async function currentPages(
  { engine, pages, onNotice }: Parts,
  slug: string,
  current: readonly StoredDocument[],
): Promise<readonly Document[]> {
  const program = identifyProgram();
  if (program === null) return Promise.all(current.map((page) => pages.parse(page)));
  const ids = current.map(({ id }) => id);
  const kept = await warmPages((work) => engine.read(work), pages, current);
  const documents = await Promise.all(current.map((page) => pages.parse(page)));
  const toKeep = current.flatMap(({ id }, index) => {
    const document = documents[index];
    return document === undefined || kept.has(id) ? [] : [{ id, document }];
  });
  if (toKeep.length === 0) return documents;
  try {
    const rows = await Promise.all(
      toKeep.map(async ({ id, document }) => ({ documentRevisionId: id, program, content: await encode(document) })),
    );
    await engine.write((queries) => replaceKept(queries, slug, ids, rows));
  } catch (error) {
    onNotice(`Parsed pages of ${slug} could not be kept: ${String(error)}`);
  }
  return documents;
}

/** Runs a statement, by itself or in a transaction. */
type Read = <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>;

/**
 * Reads what this program has kept of the pages into the cache, unless they are there. Page by page: nobody else has to wait
 * while one is decoded.
 * @returns the IDs of the pages that need not be kept again.
 */
export async function warmPages(
  read: Read,
  pages: Pages,
  stored: readonly StoredDocument[],
): Promise<ReadonlySet<string>> {
  const program = identifyProgram();
  if (program === null) return new Set();
  const ids = stored.map(({ id }) => id);
  const kept = await read((queries) => loadKept(queries, program, ids));
  for (const page of stored) {
    if (!kept.has(page.id) || pages.recallStored(page)) continue;
    const content = await read((queries) => loadContent(queries, page.id));
    const document = content && (await decode(content, page));
    if (document) pages.keep(document);
    else kept.delete(page.id);
  }
  return kept;
}

async function loadKept(queries: Queries, program: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await queries
    .select({ id: keptPage.documentRevisionId })
    .from(keptPage)
    .where(and(eq(keptPage.program, program), inArray(keptPage.documentRevisionId, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

async function loadContent(queries: Queries, id: string): Promise<Uint8Array | null> {
  const [row] = await queries
    .select({ content: keptPage.content })
    .from(keptPage)
    .where(eq(keptPage.documentRevisionId, id));
  return row?.content ?? null;
}

async function replaceKept(
  queries: Queries,
  slug: string,
  current: readonly string[],
  rows: readonly (typeof keptPage.$inferInsert)[],
): Promise<void> {
  const { catalog, id } = documentRevision;
  const former = queries
    .select({ id })
    .from(documentRevision)
    .where(and(eq(catalog, slug), notInArray(id, [...current])));
  await queries.delete(keptPage).where(inArray(keptPage.documentRevisionId, former));
  for (const { documentRevisionId, program, content } of rows) {
    await queries
      .insert(keptPage)
      .values({ documentRevisionId, program, content })
      .onConflictDoUpdate({ target: keptPage.documentRevisionId, set: { program, content } });
  }
}

function encode(document: Document): Promise<Uint8Array> {
  // The source stands in the page's revision, and JSON leaves out what is undefined.
  return compress(JSON.stringify({ ...document, source: undefined }), { level: 1 });
}

/** Null if it is damaged or of another page. */
async function decode(content: Uint8Array, { hash, locale, source }: StoredDocument): Promise<Document | null> {
  try {
    const bytes = await decompress(content, { maxOutputLength: contentMax });
    const document = JSON.parse(bytes.toString()) as Omit<Document, 'source'>;
    const isOfPage = document.hash === hash && document.locale === locale && Array.isArray(document.segments);
    return isOfPage ? { ...document, source } : null;
  } catch {
    return null;
  }
}
