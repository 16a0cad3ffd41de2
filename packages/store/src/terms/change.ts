import { randomUUID } from 'node:crypto';
import type { ConceptEdit, ConceptOutcome, NewConcept } from '@eventide/contract';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyTerms } from '../database/notify.ts';
import { holdRevision } from '../documents/states.ts';
import {
  conceptsMax,
  type ConceptRow,
  type ConceptToWrite,
  isSame,
  rowsById,
  stateOf,
  toConcept,
  writeConcepts,
} from './concepts.ts';

export async function addConcept(
  queries: Queries,
  { catalog, origin, actor, unless, definition, renderings }: NewConcept,
): Promise<ConceptOutcome> {
  await holdRevision(queries, catalog);
  const rows = await rowsById(queries, catalog);
  const concepts = [...rows.values()].filter(({ isRemoved }) => !isRemoved);
  const there = unless === undefined ? undefined : concepts.map(toConcept).find(unless);
  if (there !== undefined) return { kind: 'CONFLICT', current: there };
  if (concepts.length >= conceptsMax) return { kind: 'FULL', limit: conceptsMax };
  const concept = {
    id: randomUUID(),
    position: nextPosition(rows),
    definition,
    renderings,
    isRemoved: false,
    version: 1,
  };
  const action = origin === 'MINED' ? ('PROMOTE_TERM' as const) : ('EDIT_TERM' as const);
  return save(queries, { catalog, action, concept, before: null, actor });
}

export async function editConcept(
  queries: Queries,
  { catalog, id, version, content, actor }: ConceptEdit,
): Promise<ConceptOutcome> {
  await holdRevision(queries, catalog);
  const before = (await rowsById(queries, catalog)).get(id);
  if (before === undefined || before.isRemoved) return { kind: 'CONFLICT', current: null };
  if (before.version !== version) return { kind: 'CONFLICT', current: toConcept(before) };
  if (content !== null && isSame(content, before)) return { kind: 'SAVED', concept: toConcept(before), batchId: null };
  const concept = { ...before, ...content, isRemoved: content === null, version: version + 1 };
  return save(queries, { catalog, action: 'EDIT_TERM', concept, before, actor });
}

export function nextPosition(rows: ReadonlyMap<string, Pick<ConceptRow, 'position'>>): number {
  return [...rows.values()].reduce((last, { position }) => Math.max(last, position), 0) + 1;
}

interface Saving extends Pick<NewConcept, 'catalog' | 'actor'> {
  readonly action: 'PROMOTE_TERM' | 'EDIT_TERM';
  readonly concept: ConceptToWrite;
  readonly before: ConceptRow | null;
}

async function save(
  queries: Queries,
  { catalog, action, concept, before, actor }: Saving,
): Promise<Extract<ConceptOutcome, { kind: 'SAVED' }>> {
  const { id, position, ...state } = { ...stateOf(concept), id: concept.id, position: concept.position };
  await writeConcepts(queries, catalog, [{ id, position, ...state }], actor);
  const batchId = randomUUID();
  const drafts = [{ action, catalog, id, before: before === null ? null : stateOf(before), after: state }];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyTerms(queries, catalog, batchId);
  const row = (await rowsById(queries, catalog)).get(id);
  return { kind: 'SAVED', concept: row === undefined || row.isRemoved ? null : toConcept(row), batchId };
}
