import type { AuditEntry } from './query.ts';

type Entry = Pick<AuditEntry, 'id' | 'action' | 'batchId' | 'undoes' | 'before' | 'subject'>;

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
    if (action === 'ROLE' || action === 'TOKEN') return null;
    // An import, or the undoing of one.
    if (subject.segmentKey === null && (!isAdmin || before === null)) return null;
    if (entries.findIndex((other) => other.batchId === batchId) !== index) return null;
    return 'CAN_BE';
  });
}
