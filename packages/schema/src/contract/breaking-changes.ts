import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * What would stop working for clients of a contract if another one took its place: a field or argument that is gone, an
 * optional argument that has become required, an output that may be null now, and so on.
 * @param before SDL.
 * @param after SDL.
 * @returns one English sentence for each change; none if every query that was valid still is.
 */
export async function breakingChanges(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}
