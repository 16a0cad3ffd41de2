import type { Catalog } from '@eventide/catalog';
import { check, rules, type LanguageResources } from '@eventide/consistency';
import { createSnapshot, type CatalogSnapshot } from '@eventide/schema';

/** Reviews the catalogues and makes them ready to be read from, by slug. Takes its time once, so that no request does. */
export function createSnapshots(
  catalogs: readonly Catalog[],
  resources: LanguageResources,
): ReadonlyMap<string, CatalogSnapshot> {
  return new Map(
    catalogs.map((catalog) => [catalog.slug, createSnapshot(catalog, { ...check(catalog, { resources }), rules })]),
  );
}
