import { randomUUID } from 'node:crypto';
import type { Actor, AuditAction, UndoObstacle, UndoOutcome } from '@eventide/contract';
import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { notifyReview, notifyTerms } from '../database/notify.ts';
import { isUuid } from '../is-uuid.ts';
import { auditEntry } from '../schema.ts';
import { toEntry, toId } from './log.ts';
import { type AuditDraft, recordAudit } from './record.ts';
import type { EntryRow, Restore } from './restore.ts';

/** How each kind of change is undone; a kind that is absent cannot be undone. */
export type Restorers = Partial<Record<AuditAction, Restore>>;

/** Rolls the transaction back and carries the outcome to return. */
export class UndoRefused extends Error {
  readonly outcome: UndoOutcome;

  constructor(outcome: UndoOutcome) {
    super('an undo was refused');
    this.outcome = outcome;
  }
}

/** @throws UndoRefused if one of the changes cannot be undone; then none is. */
export async function undo(
  queries: Queries,
  restorers: Restorers,
  change: { readonly entryId: string } | { readonly batchId: string },
  actor: Actor,
): Promise<UndoOutcome> {
  const entries = await findEntries(queries, change);
  if (entries.length === 0) return { kind: 'NOT_FOUND' };
  const batchId = randomUUID();
  const withTerms = new Set<string>();
  const drafts: AuditDraft[] = [];
  for (const entry of entries) {
    const action = await kindOf(queries, entry);
    if (entry.catalog !== null && termActions.includes(action)) withTerms.add(entry.catalog);
    const restore = restorers[action];
    if (restore === undefined) throw notUndoable('NO_REVERSE', action);
    const restored = await restoreEntry(queries, restore, { entry, actor, batchId });
    if (restored.kind === 'NOT_UNDOABLE') throw notUndoable(restored.obstacle, action);
    if (restored.kind === 'CONFLICT') {
      throw new UndoRefused({ kind: 'CONFLICT', entryId: String(entry.id) });
    }
    // An import adds its own entry, together with its revision.
    if (restored.kind === 'WRITTEN_DOWN') continue;
    const { catalog, segmentKey, locale, subjectId } = entry;
    const { before, after } = restored;
    const draft = { action: 'UNDO' as const, catalog, segmentKey, locale, id: subjectId, undoes: entry.id };
    drafts.push({ ...draft, before, after });
  }
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyOf(queries, batchId, entries);
  for (const catalog of withTerms) await notifyTerms(queries, catalog, batchId);
  const written = await queries
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.batchId, batchId))
    .orderBy(desc(auditEntry.id));
  return { kind: 'UNDONE', batchId, entries: written.map(toEntry) };
}

const termActions: readonly AuditAction[] = ['PROMOTE_TERM', 'EDIT_TERM', 'IMPORT_TERM'];

function notUndoable(obstacle: UndoObstacle, action: AuditAction): UndoRefused {
  return new UndoRefused({ kind: 'NOT_UNDOABLE', obstacle, action });
}

/** A row that was changed between our read and our write is a conflict as well. */
async function restoreEntry(queries: Queries, restore: Restore, given: Parameters<Restore>[1]) {
  try {
    return await restore(queries, given);
  } catch (error) {
    if (error instanceof TryAgain) return { kind: 'CONFLICT' as const };
    throw error;
  }
}

/** Last change first. */
async function findEntries(
  queries: Queries,
  change: { readonly entryId: string } | { readonly batchId: string },
): Promise<readonly EntryRow[]> {
  if ('batchId' in change) {
    if (!isUuid(change.batchId)) return [];
    return queries.select().from(auditEntry).where(eq(auditEntry.batchId, change.batchId)).orderBy(desc(auditEntry.id));
  }
  const id = toId(change.entryId);
  return id === null ? [] : queries.select().from(auditEntry).where(eq(auditEntry.id, id));
}

/** Undoing an undo is a change of the original kind. */
async function kindOf(queries: Queries, entry: EntryRow): Promise<AuditAction> {
  if (entry.undoes === null) return entry.action;
  const [undone] = await queries.select().from(auditEntry).where(eq(auditEntry.id, entry.undoes));
  return undone === undefined ? entry.action : kindOf(queries, undone);
}

async function notifyOf(queries: Queries, batchId: string, entries: readonly EntryRow[]): Promise<void> {
  const catalogs = new Set(entries.flatMap(({ catalog, segmentKey }) => (segmentKey && catalog ? [catalog] : [])));
  for (const catalog of catalogs) {
    const cells = entries.flatMap((entry) =>
      entry.catalog === catalog && entry.segmentKey !== null ? [{ segmentKey: entry.segmentKey }] : [],
    );
    await notifyReview(queries, { catalog, batchId, cells });
  }
}
