import type { Actor, AuditAction, AuditSubject } from '@eventide/contract';
import type { Queries } from '../database/database.ts';
import { auditEntry } from '../schema.ts';
import { enqueueDeliveries } from '../webhooks/enqueue.ts';

export interface AuditDraft extends Partial<AuditSubject> {
  readonly action: AuditAction;
  /** Plain JSON. */
  readonly before: unknown;
  readonly after: unknown;
  readonly undoes?: bigint;
}

/** Rows per statement: PostgreSQL accepts 65,535 parameters in one. */
const rowsMax = 2_000;

/** Adds entries to the audit log, and what web hooks are told of them, in the transaction that makes the changes. */
export async function recordAudit(
  queries: Queries,
  {
    actor,
    batchId,
    drafts,
  }: { readonly actor: Actor; readonly batchId: string; readonly drafts: readonly AuditDraft[] },
): Promise<void> {
  for (let start = 0; start < drafts.length; start += rowsMax) {
    const rows = drafts.slice(start, start + rowsMax).map(({ id = null, undoes = null, ...draft }) => ({
      ...draft,
      ...{ subjectId: id, undoes, batchId },
      ...{ actorId: actor.id, actorName: actor.name, actorRole: actor.role },
    }));
    await queries.insert(auditEntry).values(rows);
  }
  await enqueueDeliveries(queries, { actor, batchId, drafts });
}
