import { refusal } from './refusal.ts';

/**
 * Refuses a change that names the same item twice.
 * @param names what identifies each item.
 * @throws GraphQLError `NAMED_TWICE`
 */
export function requireDistinct(argument: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw refusal('NAMED_TWICE', `"${name}" is named twice in "${argument}".`, { argument, name });
    seen.add(name);
  }
}
