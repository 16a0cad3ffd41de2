import { randomUUID } from 'node:crypto';
import type { TermImport, TermImportCounts, TermImportOutcome, TermImportPlan } from '@eventide/contract';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyTerms } from '../database/notify.ts';
import { holdRevision } from '../documents/states.ts';
import { nextPosition } from './change.ts';
import {
  conceptsMax,
  contentOf,
  type ConceptRow,
  type ConceptToWrite,
  isSame,
  rowsById,
  stateOf,
  writeConcepts,
} from './concepts.ts';

interface Plan extends TermImportCounts {
  readonly writes: readonly { readonly concept: ConceptToWrite; readonly before: ConceptRow | null }[];
  /** How many concepts the term base has then. */
  readonly total: number;
}

export async function planConcepts(
  queries: Queries,
  { catalog, concepts }: Omit<TermImport, 'actor'>,
): Promise<TermImportPlan> {
  const { writes, total, ...counts } = planOf(await rowsById(queries, catalog), concepts);
  const changes = writes.map(({ concept, before }) => ({
    id: concept.id,
    before: before === null || before.isRemoved ? null : contentOf(before),
    after: contentOf(concept),
  }));
  return { ...counts, changes, exceeded: total > conceptsMax ? conceptsMax : null };
}

export async function importConcepts(
  queries: Queries,
  { catalog, concepts, actor }: TermImport,
): Promise<TermImportOutcome> {
  await holdRevision(queries, catalog);
  const { writes, total, added, changed, unchanged } = planOf(await rowsById(queries, catalog), concepts);
  if (total > conceptsMax) return { kind: 'FULL', limit: conceptsMax };
  const counts = { added, changed, unchanged };
  if (writes.length === 0) return { kind: 'IMPORTED', batchId: null, ...counts };
  await writeConcepts(
    queries,
    catalog,
    writes.map(({ concept }) => concept),
    actor,
  );
  const batchId = randomUUID();
  const drafts = writes.map(({ concept, before }) => ({
    ...{ action: 'IMPORT_TERM' as const, catalog, id: concept.id },
    ...{ before: before === null ? null : stateOf(before), after: stateOf(concept) },
  }));
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyTerms(queries, catalog, batchId);
  return { kind: 'IMPORTED', batchId, ...counts };
}

function planOf(rows: ReadonlyMap<string, ConceptRow>, concepts: TermImport['concepts']): Plan {
  const writes: { concept: ConceptToWrite; before: ConceptRow | null }[] = [];
  let [added, unchanged, position] = [0, 0, nextPosition(rows)];
  for (const { id, definition, renderings } of concepts) {
    const before = rows.get(id) ?? null;
    if (before !== null && !before.isRemoved && isSame(before, { definition, renderings })) {
      unchanged++;
      continue;
    }
    if (before === null || before.isRemoved) added++;
    const version = (before?.version ?? 0) + 1;
    const place = before?.position ?? position++;
    writes.push({ concept: { id, position: place, definition, renderings, isRemoved: false, version }, before });
  }
  const there = [...rows.values()].filter(({ isRemoved }) => !isRemoved).length;
  return { writes, added, unchanged, changed: writes.length - added, total: there + added };
}
