import type { AuditEntry } from './query.ts';

type Entry = Pick<AuditEntry, 'id' | 'action' | 'batchId' | 'undoes' | 'before' | 'after' | 'subject'>;

/**
 * For each change of a page of the log, whether a click takes back what was done at once with it: said once, at the
 * newest of it. 'DONE' where it is taken back on this page; null where it cannot be, or not by a reviewer. Whether it is
 * still possible, the API knows when it is asked.
 */
export function undoableOf(entries: readonly Entry[], isAdmin: boolean): readonly ('CAN_BE' | 'DONE' | null)[] {
  const undone = new Set(entries.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  return entries.map((entry, index) => {
    if (undone.has(entry.id)) return 'DONE';
    const { action, batchId, subject, before } = entry;
    if (action === 'ROLE' || action === 'TOKEN' || action === 'WEBHOOK') return null;
    // An import, or the undoing of one; the first one of pages has nothing before it.
    if (subject.segmentKey === null && !isOfConcept(entry) && (!isAdmin || before === null)) return null;
    if (action === 'IMPORT_TERM' && !isAdmin) return null;
    if (entries.findIndex((other) => other.batchId === batchId) !== index) return null;
    return 'CAN_BE';
  });
}

/** Of a change that was taken back, only the states of concepts have terms. */
function isOfConcept({ action, after }: Entry): boolean {
  if (action === 'UNDO') return typeof after === 'object' && after !== null && 'renderings' in after;
  return action === 'PROMOTE_TERM' || action === 'EDIT_TERM' || action === 'IMPORT_TERM';
}
