import type { TermStore } from '@eventide/contract';
import type { Engine } from '../database/engine.ts';
import { addConcept, editConcept } from './change.ts';
import { loadConcepts } from './concepts.ts';
import { importConcepts, planConcepts } from './import.ts';

export function createTermStore({ readOnce, write }: Pick<Engine, 'readOnce' | 'write'>): TermStore {
  return {
    concepts: (catalog) => readOnce((queries) => loadConcepts(queries, catalog)),
    addConcept: (concept) => write((queries) => addConcept(queries, concept)),
    editConcept: (edit) => write((queries) => editConcept(queries, edit)),
    importConcepts: (terms) => write((queries) => importConcepts(queries, terms)),
    planConcepts: (terms) => readOnce((queries) => planConcepts(queries, terms)),
  };
}
