import { randomUUID } from 'node:crypto';
import { and, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { notifyReview } from '../database/notify.ts';
import type {
  Actor,
  Dismissal,
  DismissalConflict,
  DismissalOutcome,
  DismissalReason,
  FindingToDismiss,
} from '@eventide/contract';
import { dismissal } from '../schema.ts';
import { texts, toAuthor } from './columns.ts';
import { textsOfSegments } from './current-texts.ts';
import { expiredNow, stampOf } from './text-stamp.ts';

type Row = typeof dismissal.$inferSelect;

/** One statement. Without fingerprints: all of the catalogue. */
export async function loadDismissals(
  queries: Queries,
  catalog: string,
  fingerprints?: readonly string[],
): Promise<ReadonlyMap<string, Dismissal>> {
  const { catalog: ofCatalog, ...columns } = getTableColumns(dismissal);
  const among = fingerprints === undefined ? undefined : sql`${dismissal.fingerprint} = ANY(${texts(fingerprints)})`;
  const rows = await queries
    .select({ ...columns, expired: expiredNow() })
    .from(dismissal)
    .where(and(eq(ofCatalog, catalog), isNotNull(dismissal.reason), among));
  return new Map(
    rows.flatMap((row) => (row.reason === null ? [] : [[row.fingerprint, toDismissal(catalog, row, row.reason)]])),
  );
}

interface Dismissing {
  readonly catalog: string;
  readonly findings: readonly FindingToDismiss[];
  readonly reason: DismissalReason;
  readonly note?: string;
  readonly actor: Actor;
}

export async function dismiss(queries: Queries, given: Dismissing): Promise<DismissalOutcome> {
  const { catalog, findings, reason, actor } = given;
  const note = given.note?.trim() === '' ? null : (given.note ?? null);
  if (reason === 'OTHER' && note === null) return { kind: 'NOTE_MISSING' };
  const before = await holdRows(queries, catalog, findings);
  const conflicts = await findVersionConflicts(queries, catalog, findings, before);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const current = await textsOfSegments(
    queries,
    catalog,
    findings.map(({ segmentKey }) => segmentKey),
  );
  const rows = findings.map(({ fingerprint, segmentKey, locale, seen }) => ({
    ...{ fingerprint, segmentKey, locale, reason, note, version: (before.get(fingerprint)?.version ?? 0) + 1 },
    cellHash: stampOf(locale, seen ?? current.get(segmentKey)),
  }));
  return save(queries, { catalog, action: 'DISMISS', rows, before, actor });
}

interface Reopening {
  readonly catalog: string;
  readonly findings: readonly { readonly fingerprint: string; readonly version: number }[];
  readonly actor: Actor;
}

export async function reopen(queries: Queries, { catalog, findings, actor }: Reopening): Promise<DismissalOutcome> {
  const before = await holdRows(queries, catalog, findings);
  const dismissed = findings.filter(({ fingerprint }) => (before.get(fingerprint)?.reason ?? null) !== null);
  const conflicts = await findVersionConflicts(queries, catalog, dismissed, before);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const rows = dismissed.flatMap(({ fingerprint, version }) => {
    const row = before.get(fingerprint);
    return row === undefined ? [] : [{ ...row, reason: null, note: null, version: version + 1 }];
  });
  return save(queries, { catalog, action: 'REOPEN', rows, before, actor });
}

type RowToWrite = Omit<Row, 'catalog' | 'at' | 'actorId' | 'actorName'>;

interface Saving {
  readonly catalog: string;
  readonly action: 'DISMISS' | 'REOPEN';
  readonly rows: readonly RowToWrite[];
  readonly before: ReadonlyMap<string, Row>;
  readonly actor: Actor;
}

async function save(queries: Queries, { catalog, action, rows, before, actor }: Saving): Promise<DismissalOutcome> {
  if (rows.length === 0) return { kind: 'CHANGED', batchId: null, dismissals: [] };
  await writeDismissals(queries, catalog, rows, actor);
  const batchId = randomUUID();
  const drafts = rows.map((row) => {
    const { fingerprint, segmentKey, locale } = row;
    const was = before.get(fingerprint);
    return {
      action,
      catalog,
      segmentKey,
      locale,
      id: fingerprint,
      before: was ? stateOf(was) : null,
      after: stateOf(row),
    };
  });
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: rows });
  const fingerprints = rows.map(({ fingerprint }) => fingerprint);
  const dismissed = await loadDismissals(queries, catalog, fingerprints);
  return { kind: 'CHANGED', batchId, dismissals: fingerprints.flatMap((each) => dismissed.get(each) ?? []) };
}

/** What the audit log keeps of a dismissal; `reason` null: the finding is open. */
export function stateOf({ reason, note, version, cellHash }: Pick<Row, 'reason' | 'note' | 'version' | 'cellHash'>) {
  return { reason, note, version, cellHash };
}

/** Writes rows upon the versions before theirs. @throws TryAgain where one of them has another by now. */
export async function writeDismissals(
  queries: Queries,
  catalog: string,
  rows: readonly RowToWrite[],
  actor: Actor,
): Promise<void> {
  const by = { actorId: actor.id, actorName: actor.name };
  for (const { fingerprint, segmentKey, locale, cellHash, reason, note, version } of rows) {
    const values = { segmentKey, locale, cellHash, reason, note, version, ...by };
    const written = await queries
      .insert(dismissal)
      .values({ catalog, fingerprint, ...values })
      .onConflictDoUpdate({
        target: [dismissal.catalog, dismissal.fingerprint],
        set: { ...values, at: sql`now()` },
        setWhere: eq(dismissal.version, version - 1),
      })
      .returning({ version: dismissal.version });
    if (written.length === 0) throw new TryAgain();
  }
}

async function holdRows(
  queries: Queries,
  catalog: string,
  findings: readonly { readonly fingerprint: string }[],
): Promise<ReadonlyMap<string, Row>> {
  const fingerprints = findings.map(({ fingerprint }) => fingerprint);
  const rows = await queries
    .select()
    .from(dismissal)
    .where(and(eq(dismissal.catalog, catalog), sql`${dismissal.fingerprint} = ANY(${texts(fingerprints)})`))
    .orderBy(dismissal.fingerprint)
    .for('update');
  return new Map(rows.map((row) => [row.fingerprint, row]));
}

async function findVersionConflicts(
  queries: Queries,
  catalog: string,
  findings: readonly { readonly fingerprint: string; readonly version: number }[],
  rows: ReadonlyMap<string, Row>,
): Promise<readonly DismissalConflict[]> {
  const moved = findings.filter(({ fingerprint, version }) => {
    const row = rows.get(fingerprint);
    // Whoever saw the finding open has seen no version: that it was dismissed and opened again before is no conflict.
    const isOpen = (row?.reason ?? null) === null;
    return version !== row?.version && !(version === 0 && isOpen);
  });
  if (moved.length === 0) return [];
  const current = await loadDismissals(
    queries,
    catalog,
    moved.map(({ fingerprint }) => fingerprint),
  );
  return moved.map(({ fingerprint }) => ({
    fingerprint,
    current: current.get(fingerprint) ?? null,
    version: rows.get(fingerprint)?.version ?? 0,
  }));
}

function toDismissal(
  catalog: string,
  row: Omit<Row, 'catalog' | 'cellHash'> & { readonly expired: boolean },
  reason: DismissalReason,
): Dismissal {
  const { fingerprint, segmentKey, locale, note, version, at, expired } = row;
  return { catalog, fingerprint, segmentKey, locale, reason, note, version, at, by: toAuthor(row), expired };
}
