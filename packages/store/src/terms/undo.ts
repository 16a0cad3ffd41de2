import { and, eq } from 'drizzle-orm';
import type { Restore } from '../audit/restore.ts';
import { termConcept } from '../schema.ts';
import { isSame, stateOf, type StateOfConcept, writeConcepts } from './concepts.ts';

export const restoreConcept: Restore = async (queries, { entry, actor }) => {
  const before = entry.before as StateOfConcept | null;
  const after = entry.after as StateOfConcept;
  const { catalog, subjectId } = entry;
  if (catalog === null || subjectId === null) return { kind: 'CONFLICT' };
  const [row] = await queries
    .select()
    .from(termConcept)
    .where(and(eq(termConcept.catalog, catalog), eq(termConcept.id, subjectId)))
    .for('update');
  // Whatever has been changed since and taken back again is no later change.
  if (row?.isRemoved !== after.isRemoved || !isSame(row, after)) return { kind: 'CONFLICT' };
  const restored = { ...row, ...(before ?? { isRemoved: true }), version: row.version + 1 };
  await writeConcepts(queries, catalog, [{ ...stateOf(restored), id: row.id, position: row.position }], actor);
  return { kind: 'RESTORED', before: stateOf(row), after: stateOf(restored) };
};
