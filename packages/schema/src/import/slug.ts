import { isSlug } from '@eventide/catalog';
import { refusal } from '../errors/refusal.ts';

/**
 * Refuses what cannot be a slug. Slugs are part of URLs: lower-case letters, digits and hyphens. An import may name a
 * catalogue that does not exist yet.
 * @throws GraphQLError `UNKNOWN_CATALOG`
 */
export function requireSlug(slug: string): void {
  if (isSlug(slug)) return;
  const message = `Unexpected "${slug.slice(0, 64)}", expected small letters, digits and hyphens.`;
  throw refusal('UNKNOWN_CATALOG', message, { unknown: slug.slice(0, 64) });
}
