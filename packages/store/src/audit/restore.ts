import type { Actor } from '@eventide/contract';
import type { Queries } from '../database/database.ts';
import type { auditEntry } from '../schema.ts';

export type EntryRow = typeof auditEntry.$inferSelect;

/**
 * Puts back what was before a change, if what is there now is what the change left. RESTORED with the states as the audit
 * log keeps them; WRITTEN_DOWN where the restorer made the entry itself.
 */
export type Restore = (
  queries: Queries,
  change: { readonly entry: EntryRow; readonly actor: Actor; readonly batchId: string },
) => Promise<
  | { readonly kind: 'RESTORED'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'WRITTEN_DOWN' }
  | { readonly kind: 'CONFLICT' }
  | { readonly kind: 'NOT_UNDOABLE'; readonly message: string }
>;
