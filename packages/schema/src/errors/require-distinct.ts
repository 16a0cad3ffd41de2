import { refusal } from './refusal.ts';

/**
 * One change cannot give the same thing two states.
 * @param names what tells the items apart
 * @throws GraphQLError `NAMED_TWICE`
 */
export function requireDistinct(argument: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw refusal('NAMED_TWICE', `"${name}" is named twice in "${argument}".`, { argument, name });
    seen.add(name);
  }
}
