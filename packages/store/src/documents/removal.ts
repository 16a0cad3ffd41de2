import type { PagesToRemove, RemovalCounts, RemovalOutcome, RemoveDocuments } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { texts } from '../database/columns.ts';
import type { Engine } from '../database/engine.ts';
import { comment, dismissal, review, suggestion, translation } from '../schema.ts';
import { writeRevision } from './import.ts';
import { warmPages } from './kept-pages.ts';
import { loadState, type Pages } from './states.ts';

type Plan = RemovalCounts & { readonly baseRevision: number };

/** Null if there is no such catalogue, or it has no page left. */
export async function planRemoval(queries: Queries, pages: PagesToRemove): Promise<Plan | null> {
  const state = await loadState(queries, pages.catalog);
  if (state === null || state.documents.length === 0) return null;
  return { ...(await countDecisions(queries, pages)), baseRevision: state.revision };
}

async function countDecisions(queries: Queries, { catalog, locales }: PagesToRemove): Promise<RemovalCounts> {
  const among = (alias: string) =>
    locales === null ? sql`true` : sql`${sql.identifier(alias)}."locale" = ANY(${texts(locales)})`;
  const { rows } = await queries.execute<{ [Name in keyof RemovalCounts]: string }>(sql`
    SELECT
      (SELECT count(*) FROM ${review} AS "r" JOIN ${translation} AS "t" USING ("catalog", "segment_key", "locale", "text_hash")
        WHERE "r"."catalog" = ${catalog} AND "r"."state" <> 'UNREVIEWED' AND ${among('r')}) AS "decisions",
      (SELECT count(*) FROM ${comment} AS "c"
        WHERE "c"."catalog" = ${catalog} AND "c"."withdrawn_at" IS NULL AND ${among('c')}) AS "comments",
      (SELECT count(*) FROM ${suggestion} AS "s"
        WHERE "s"."catalog" = ${catalog} AND "s"."withdrawn_at" IS NULL AND ${among('s')}) AS "suggestions",
      (SELECT count(*) FROM ${dismissal} AS "d"
        WHERE "d"."catalog" = ${catalog} AND "d"."reason" IS NOT NULL AND ${among('d')}) AS "dismissals"`);
  const [row] = rows;
  return {
    decisions: Number(row?.decisions ?? 0),
    comments: Number(row?.comments ?? 0),
    suggestions: Number(row?.suggestions ?? 0),
    dismissals: Number(row?.dismissals ?? 0),
  };
}

const attemptsMax = 5;

/** Makes a revision without the pages. Their revisions, and what people have left on them, stay in the store. */
export async function removeDocuments(
  engine: Engine,
  pages: Pages,
  { catalog: slug, locales, actor, baseRevision }: RemoveDocuments,
): Promise<RemovalOutcome> {
  for (let attempt = 1; ; attempt++) {
    const before = await engine.read((queries) => loadState(queries, slug));
    const there = before?.documents.map(({ locale }) => locale) ?? [];
    const gone = new Set(locales ?? there);
    if (before === null || gone.size === 0 || [...gone].some((locale) => !there.includes(locale))) {
      return { kind: 'NOT_FOUND' };
    }
    if (baseRevision !== undefined && baseRevision !== before.revision) {
      return { kind: 'CONFLICT', currentRevision: before.revision };
    }
    await warmPages((work) => engine.read(work), pages, before.documents);
    const left = { ...before, documents: before.documents.filter(({ locale }) => !gone.has(locale)) };
    const documents = await Promise.all(
      left.documents.map(async (stored) => ({ document: await pages.parse(stored), stored })),
    );
    const [beforeCatalog, afterCatalog] = [await pages.align(slug, before), await pages.align(slug, left)];
    const revision = { slug, actor, action: 'REMOVE' as const, before, beforeCatalog, afterCatalog, documents };
    const written = await engine.write((queries) => writeRevision(queries, revision));
    if (written.kind === 'WRITTEN') {
      return { kind: 'REMOVED', revision: written.revision, batchId: written.batchId };
    }
    if (attempt === attemptsMax) return { kind: 'CONFLICT', currentRevision: written.currentRevision };
  }
}
