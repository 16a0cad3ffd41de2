import type { StoredConcept } from '@eventide/contract';

/** Differs if and only if the term base does. */
export function stampOf(concepts: readonly StoredConcept[]): string {
  return concepts.map(({ id, version }) => JSON.stringify([id, version])).join();
}
