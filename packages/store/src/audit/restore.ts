import type { Actor, UndoObstacle } from '@eventide/contract';
import type { Queries } from '../database/database.ts';
import type { auditEntry } from '../schema.ts';

export type EntryRow = typeof auditEntry.$inferSelect;

/**
 * Restores the state before a change, if the current state is still the one after it. RESTORED has both states as the
 * audit log keeps them; WRITTEN_DOWN means that the restorer added the entry itself.
 */
export type Restore = (
  queries: Queries,
  change: { readonly entry: EntryRow; readonly actor: Actor; readonly batchId: string },
) => Promise<
  | { readonly kind: 'RESTORED'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'WRITTEN_DOWN' }
  | { readonly kind: 'CONFLICT' }
  | { readonly kind: 'NOT_UNDOABLE'; readonly obstacle: UndoObstacle }
>;
