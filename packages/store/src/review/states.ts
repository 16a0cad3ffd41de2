import { randomUUID } from 'node:crypto';
import type {
  Actor,
  CellText,
  ReviewChange,
  ReviewConflict,
  ReviewDecision,
  ReviewOutcome,
  TextReview,
} from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { excludedOf, namesOf, selectionOf, tableOf } from '../database/bulk.ts';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { notifyReview } from '../database/notify.ts';
import { review } from '../schema.ts';
import { columnsBut, pick, texts, toAuthor } from '../database/columns.ts';
import { cellId, currentTexts, groupByCell, staleCells } from './current-texts.ts';

/** The columns of a decision, apart from its author and time. */
const fields = columnsBut(review, 'catalog', 'at', 'actorId', 'actorName');
const { actorId, actorName } = review;

/** `at` in milliseconds since 1970. */
type Row = Omit<typeof review.$inferSelect, 'catalog' | 'at'> & { readonly at: number };

/** In the order of `cells`. */
export async function loadReviews(
  queries: Queries,
  catalog: string,
  cells: readonly CellText[],
): Promise<readonly TextReview[]> {
  if (cells.length === 0) return [];
  // By segment and not by cell: few cells have a decision, and one index scan finds those of all locales. OFFSET 0 keeps it
  // at one scan per segment: the planner would rather read all decisions of the catalogue, however many there are.
  const { rows } = await queries.execute<Row & Record<string, unknown>>(sql`
    SELECT "decided".* FROM unnest(${texts([...new Set(cells.map(({ segmentKey }) => segmentKey))])}) AS "asked" ("key")
    CROSS JOIN LATERAL (
      SELECT ${selectionOf({ ...fields, actorId, actorName })}, round(date_part('epoch', "at") * 1000) AS "at"
      FROM ${review}
      WHERE "catalog" = ${catalog} AND "segment_key" = "asked"."key"
        AND array_position(${texts([...new Set(cells.map(({ locale }) => locale))])}, "locale") IS NOT NULL
      OFFSET 0
    ) AS "decided"`);
  if (rows.length === 0) return cells.map((cell) => undecided(catalog, cell, []));
  const byCell = groupByCell(rows);
  return cells.map((cell) => {
    const decisions = byCell.get(cellId(cell)) ?? [];
    const own = decisions.find((row) => row.textHash === cell.textHash);
    return own === undefined ? undecided(catalog, cell, decisions) : decided(catalog, own);
  });
}

/** Turns the row itself into a review: a page has thousands, and copies would take fifty times as long. */
function decided(catalog: string, row: Row): TextReview {
  const decision: Omit<Row, 'at'> = row;
  // Whoever withdrew a decision has not reviewed the text.
  const isMade = row.state !== 'UNREVIEWED';
  const made = isMade ? { at: new Date(row.at), by: toAuthor(row) } : { at: null, by: null };
  return Object.assign(decision, { catalog, ...made, expired: null });
}

/** The review of a text without a decision, given the decisions on earlier texts of its cell. */
function undecided(catalog: string, { segmentKey, locale, textHash }: CellText, decisions: readonly Row[]): TextReview {
  const earlier = decisions.reduce<Row | null>((last, row) => (last && last.at >= row.at ? last : row), null);
  const expired =
    earlier === null || earlier.state === 'UNREVIEWED'
      ? null
      : { state: earlier.state, textHash: earlier.textHash, at: new Date(earlier.at), by: toAuthor(earlier) };
  return { catalog, segmentKey, locale, textHash, state: 'UNREVIEWED', version: 0, at: null, by: null, expired };
}

/** The conflicts that prevent a change to these texts, with the current state of each. */
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

export async function changeReviews(
  queries: Queries,
  { catalog, changes, actor }: ReviewDecision,
): Promise<ReviewOutcome> {
  if (changes.length === 0) return { kind: 'CHANGED', batchId: null, reviews: [] };
  if (new Set(changes.map(cellId)).size < changes.length) throw new RangeError('a text is named twice in one change');
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
  const drafts = different.map((change) => {
    const { segmentKey, locale, version } = change;
    const was = old.get(cellId(change));
    return {
      ...{ action: 'REVIEW' as const, catalog, segmentKey, locale },
      before: was === undefined || was.version === 0 ? null : stateOf(was),
      after: { ...stateOf(change), version: version + 1 },
    };
  });
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: different });
  return { kind: 'CHANGED', batchId, reviews: await loadReviews(queries, catalog, changes) };
}

/** What the audit log keeps of a decision, and undo restores. */
export type StateOfReview = Omit<ReviewChange, 'segmentKey' | 'locale'>;

const stateNames = Object.keys(columnsBut(review, 'catalog', 'segmentKey', 'locale', 'at', 'actorId', 'actorName'));

export function stateOf(decision: ReviewChange): StateOfReview {
  return pick(decision, stateNames as (keyof StateOfReview)[]);
}

/** Writes decisions, each upon the version that it names. @throws TryAgain if one of them has another version by now. */
export async function writeStates(
  queries: Queries,
  catalog: string,
  changes: readonly ReviewChange[],
  actor: Actor,
): Promise<void> {
  // Always in the same order: two transactions that write the same cells wait for each other, without a deadlock.
  const sorted = changes
    .map((change) => ({ ...change, version: change.version + 1 }))
    .sort((one, other) => (cellId(one) < cellId(other) ? -1 : 1));
  const { rows } = await queries.execute(sql`
    INSERT INTO ${review} ("catalog", ${namesOf({ ...fields, actorId, actorName })})
    SELECT ${catalog}, "given".*, ${actor.id}, ${actor.name} FROM ${tableOf(fields, sorted)}
    ON CONFLICT ("catalog", "segment_key", "locale", "text_hash") DO UPDATE SET
      ${excludedOf({ ...fields, actorId, actorName })}, "at" = now()
    WHERE ${review}."version" = excluded."version" - 1
    RETURNING 1`);
  if (rows.length !== changes.length) throw new TryAgain();
}
