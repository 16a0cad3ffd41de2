import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/**
 * The catalogue with this slug, or all of them.
 * @throws GraphQLError `UNKNOWN_CATALOG`
 */
export function selectCatalogs(
  { catalogs }: SchemaContext,
  slug: string | null | undefined,
): readonly CatalogSnapshot[] {
  return slug == null ? [...catalogs.values()] : [requireCatalog({ catalogs }, slug)];
}

/** @throws GraphQLError `UNKNOWN_CATALOG` */
export function requireCatalog({ catalogs }: Pick<SchemaContext, 'catalogs'>, slug: string): CatalogSnapshot {
  const snapshot = catalogs.get(slug);
  if (snapshot) return snapshot;
  const existing = [...catalogs.keys()];
  throw refusal('UNKNOWN_CATALOG', `No catalogue "${slug}". There are ${existing.join(', ')}.`, {
    unknown: slug,
    existing,
  });
}

export const oneCatalogArgument = {
  description: 'Slug of the catalogue. An unknown slug is refused with `UNKNOWN_CATALOG`.',
  required: true,
  defaultValue: 'certificate-connector',
} as const;

export const catalogArgument = {
  description: 'Slug of one catalogue; all catalogues by default. An unknown slug is refused with `UNKNOWN_CATALOG`.',
} as const;
