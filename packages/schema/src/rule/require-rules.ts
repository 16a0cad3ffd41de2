import type { CatalogSnapshot } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/**
 * Refuses rules that no catalogue was reviewed with, and lists those that exist.
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

/** By catalogue, in the order of the registry, without duplicates. */
export function ruleIdsOf(snapshots: readonly CatalogSnapshot[]): readonly string[] {
  return [...new Set(snapshots.flatMap(({ review }) => review?.rules.map(({ id }) => id) ?? []))];
}
