import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { notifyReview } from '../database/notify.ts';
import type { Actor, CellText, TextReview, ReviewChange, ReviewConflict, ReviewOutcome } from '@eventide/contract';
import { review } from '../schema.ts';
import { texts, toAuthor } from './columns.ts';
import { cellId, groupByCell, currentTexts, staleCells } from './current-texts.ts';

/** In the order asked for. */
export async function loadReviews(
  queries: Queries,
  catalog: string,
  cells: readonly CellText[],
): Promise<readonly TextReview[]> {
  if (cells.length === 0) return [];
  // By segment and not by cell: few cells have a decision, and one look into the index finds those of all locales. OFFSET
  // keeps it one look a segment: the planner would rather read all decisions of the catalogue, however many there are.
  const { rows } = await queries.execute<Row>(sql`
    SELECT "decided".* FROM unnest(${texts([...new Set(cells.map(({ segmentKey }) => segmentKey))])}) AS "asked" ("key")
    CROSS JOIN LATERAL (
      SELECT "segment_key" AS "segmentKey", "locale", "text_hash" AS "textHash", "state", "version",
        round(date_part('epoch', "at") * 1000) AS "at", "actor_id" AS "actorId", "actor_name" AS "actorName"
      FROM ${review}
      WHERE "catalog" = ${catalog} AND "segment_key" = "asked"."key"
        AND array_position(${texts([...new Set(cells.map(({ locale }) => locale))])}, "locale") IS NOT NULL
      OFFSET 0
    ) AS "decided"`);
  if (rows.length === 0) return cells.map((cell) => toReview(catalog, cell, []));
  const byCell = groupByCell(rows);
  return cells.map((cell) => toReview(catalog, cell, byCell.get(cellId(cell)) ?? []));
}

/** `at` in milliseconds. */
type Row = Omit<typeof review.$inferSelect, 'catalog' | 'at'> & { readonly at: number };

// Objects are written out, not spread: there are thousands to a page, and this is several times as fast.
function toReview(catalog: string, { segmentKey, locale, textHash }: CellText, rows: readonly Row[]): TextReview {
  const own = rows.find((row) => row.textHash === textHash);
  if (own !== undefined) {
    const { state, version } = own;
    const [at, by] = [new Date(own.at), toAuthor(own)];
    return { catalog, segmentKey, locale, textHash, state, version, at, by, expired: null };
  }
  const earlier = rows.reduce<Row | null>((last, row) => (last && last.at >= row.at ? last : row), null);
  const expired =
    earlier === null || earlier.state === 'UNREVIEWED'
      ? null
      : { state: earlier.state, textHash: earlier.textHash, at: new Date(earlier.at), by: toAuthor(earlier) };
  return { catalog, segmentKey, locale, textHash, state: 'UNREVIEWED', version: 0, at: null, by: null, expired };
}

/** What stands in the way of a change to these texts, with what is there now. */
export async function findConflicts(
  queries: Queries,
  catalog: string,
  cells: readonly CellText[],
): Promise<readonly ReviewConflict[]> {
  const current = await currentTexts(queries, catalog, cells, { hold: true });
  const stale = staleCells(cells, current);
  const conflicting = cells.filter((cell) => stale.has(cellId(cell)));
  const there = conflicting.map((cell) => ({ ...cell, textHash: current.get(cellId(cell)) ?? cell.textHash }));
  const reviews = await loadReviews(queries, catalog, there);
  return conflicting.map((cell, index): ReviewConflict => {
    const reason = stale.get(cellId(cell)) ?? 'GONE';
    const { segmentKey, locale, textHash } = cell;
    return { segmentKey, locale, textHash, reason, current: reason === 'GONE' ? null : (reviews[index] ?? null) };
  });
}

interface Change {
  readonly catalog: string;
  readonly changes: readonly ReviewChange[];
  readonly actor: Actor;
}

export async function changeReviews(queries: Queries, { catalog, changes, actor }: Change): Promise<ReviewOutcome> {
  if (changes.length === 0) return { kind: 'CHANGED', batchId: null, reviews: [] };
  if (new Set(changes.map(cellId)).size < changes.length) throw new RangeError('a text is given two states at once');
  const gone = await findConflicts(queries, catalog, changes);
  const before = await loadReviews(queries, catalog, changes);
  const moved = changes.flatMap(({ segmentKey, locale, textHash, version }, index): ReviewConflict[] => {
    const current = before[index] ?? null;
    if (current?.version === version || gone.some((each) => cellId(each) === cellId({ segmentKey, locale }))) return [];
    return [{ segmentKey, locale, textHash, reason: 'VERSION', current }];
  });
  if (gone.length + moved.length > 0) return { kind: 'CONFLICT', conflicts: [...gone, ...moved] };

  const different = changes.filter(({ state }, index) => before[index]?.state !== state);
  if (different.length === 0) return { kind: 'CHANGED', batchId: null, reviews: before };
  await writeStates(queries, catalog, different, actor);
  const batchId = randomUUID();
  const old = new Map(before.map((each) => [cellId(each), each]));
  const drafts = different.map(({ segmentKey, locale, textHash, state, version }) => {
    const was = old.get(cellId({ segmentKey, locale }));
    return {
      ...{ action: 'REVIEW' as const, catalog, segmentKey, locale },
      before: was === undefined || was.version === 0 ? null : { textHash, state: was.state, version: was.version },
      after: { textHash, state, version: version + 1 },
    };
  });
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: different });
  return { kind: 'CHANGED', batchId, reviews: await loadReviews(queries, catalog, changes) };
}

/** Writes states upon the versions they name. @throws TryAgain where one of them has another by now. */
export async function writeStates(
  queries: Queries,
  catalog: string,
  changes: readonly ReviewChange[],
  actor: Actor,
): Promise<void> {
  // In one order, so that two that write the same cells wait for each other and do not lock each other out.
  const sorted = changes.toSorted((one, other) => (cellId(one) < cellId(other) ? -1 : 1));
  const { rows } = await queries.execute(sql`
    INSERT INTO ${review} ("catalog", "segment_key", "locale", "text_hash", "state", "version", "actor_id", "actor_name")
    SELECT ${catalog}, "segment_key", "locale", "text_hash", "state", "version"::int + 1, ${actor.id}, ${actor.name}
    FROM unnest(
      ${texts(sorted.map(({ segmentKey }) => segmentKey))}, ${texts(sorted.map(({ locale }) => locale))},
      ${texts(sorted.map(({ textHash }) => textHash))}, ${texts(sorted.map(({ state }) => state))},
      ${texts(sorted.map(({ version }) => String(version)))}
    ) AS "given" ("segment_key", "locale", "text_hash", "state", "version")
    ON CONFLICT ("catalog", "segment_key", "locale", "text_hash") DO UPDATE SET
      "state" = excluded."state", "version" = excluded."version", "at" = now(),
      "actor_id" = excluded."actor_id", "actor_name" = excluded."actor_name"
    WHERE ${review}."version" = excluded."version" - 1
    RETURNING 1`);
  if (rows.length !== changes.length) throw new TryAgain();
}
