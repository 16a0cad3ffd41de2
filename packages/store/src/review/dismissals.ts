import { randomUUID } from 'node:crypto';
import type {
  Actor,
  Dismissal,
  DismissalConflict,
  DismissalOutcome,
  DismissFindings,
  ReopenFindings,
} from '@eventide/contract';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { notifyReview } from '../database/notify.ts';
import { dismissal } from '../schema.ts';
import { authorColumns, columnsBut, pick, texts, withAuthor } from '../database/columns.ts';
import { textsOfSegments } from './current-texts.ts';
import { expiredNow, stampOf } from './text-stamp.ts';

type Row = typeof dismissal.$inferSelect;

/** The columns of a dismissal that readers see. */
const fields = columnsBut(dismissal, 'cellHash', 'formerFingerprints');

/** The dismissals of a catalogue by fingerprint, in one statement; with `fingerprints`, only those. */
export async function loadDismissals(
  queries: Queries,
  catalog: string,
  fingerprints?: readonly string[],
): Promise<ReadonlyMap<string, Dismissal>> {
  const among = fingerprints === undefined ? undefined : sql`${dismissal.fingerprint} = ANY(${texts(fingerprints)})`;
  const rows = await queries
    .select({ ...fields, expired: expiredNow() })
    .from(dismissal)
    .where(and(eq(dismissal.catalog, catalog), isNotNull(dismissal.reason), among));
  return new Map(
    rows.flatMap(({ reason, ...row }) =>
      reason === null ? [] : [[row.fingerprint, withAuthor({ ...row, reason })] as const],
    ),
  );
}

export async function dismiss(
  queries: Queries,
  { catalog, findings, actor, note: noteGiven, ...decision }: DismissFindings,
): Promise<DismissalOutcome> {
  const note = noteGiven?.trim() === '' ? null : (noteGiven ?? null);
  if (decision.reason === 'OTHER' && note === null) return { kind: 'NOTE_MISSING' };
  const before = await holdRows(queries, catalog, findings);
  const conflicts = await findVersionConflicts(queries, catalog, findings, before);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const current = await textsOfSegments(
    queries,
    catalog,
    findings.map(({ segmentKey }) => segmentKey),
  );
  const rows = findings.map(({ seen, ...finding }) => ({
    ...finding,
    ...decision,
    note,
    version: (before.get(finding.fingerprint)?.version ?? 0) + 1,
    cellHash: stampOf(finding.locale, seen ?? current.get(finding.segmentKey)),
  }));
  return save(queries, { catalog, action: 'DISMISS', rows, before, actor });
}

export async function reopen(
  queries: Queries,
  { catalog, findings, actor }: ReopenFindings,
): Promise<DismissalOutcome> {
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

type RowToWrite = Omit<Row, 'catalog' | 'at' | 'actorId' | 'actorName' | 'formerFingerprints'>;

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

/** What the audit log keeps of a dismissal, and undo restores. `reason` null: the finding is open. */
export type StateOfDismissal = Omit<RowToWrite, 'fingerprint' | 'segmentKey' | 'locale'>;

const identity = ['catalog', 'fingerprint', 'formerFingerprints', 'segmentKey', 'locale'] as const;
const stateNames = Object.keys(columnsBut(dismissal, ...identity, 'at', 'actorId', 'actorName'));

export function stateOf(row: RowToWrite): StateOfDismissal {
  return pick(row, stateNames as (keyof StateOfDismissal)[]);
}

/** Writes rows, each upon the version before its own. @throws TryAgain if one of them has another version by now. */
export async function writeDismissals(
  queries: Queries,
  catalog: string,
  rows: readonly RowToWrite[],
  actor: Actor,
): Promise<void> {
  for (const row of rows) {
    const values = { ...row, catalog, ...authorColumns(actor), at: sql`now()` };
    const written = await queries
      .insert(dismissal)
      .values(values)
      .onConflictDoUpdate({
        target: [dismissal.catalog, dismissal.fingerprint],
        set: values,
        setWhere: eq(dismissal.version, row.version - 1),
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
    // A reviewer who saw the finding open saw no version; that it was dismissed and reopened before is no conflict.
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
