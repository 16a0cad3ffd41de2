import type { CatalogSnapshot } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/**
 * Refuses rules that no catalogue was reviewed by, and lists those that exist.
 * @throws GraphQLError `UNKNOWN_RULE`
 */
export function requireRules(snapshots: readonly CatalogSnapshot[], asked: readonly string[]): void {
  const existing = ruleIdsOf(snapshots);
  const unknown = asked.filter((id) => !existing.includes(id));
  if (unknown.length === 0) return;
  throw refusal('UNKNOWN_RULE', `No rule ${unknown.join(', ')}. There are ${existing.join(', ')}.`, {
    unknown,
    existing,
  });
}

/** In the order of the registry, catalogue by catalogue, each once. */
export function ruleIdsOf(snapshots: readonly CatalogSnapshot[]): readonly string[] {
  return [...new Set(snapshots.flatMap(({ review }) => review?.rules.map(({ id }) => id) ?? []))];
}
