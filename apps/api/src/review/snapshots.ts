import type { Catalog } from '@eventide/catalog';
import { rules, type CheckResult } from '@eventide/consistency';
import { createSnapshot, type CatalogSnapshot } from '@eventide/schema';

/** Reviews the catalogues and makes them ready to be read from, by slug. Takes its time once, so that no request does. */
export async function createSnapshots(
  catalogs: readonly Catalog[],
  review: (catalog: Catalog) => Promise<CheckResult>,
): Promise<ReadonlyMap<string, CatalogSnapshot>> {
  const snapshots = new Map<string, CatalogSnapshot>();
  for (const catalog of catalogs) {
    const { findings, stats, terms } = await review(catalog);
    snapshots.set(catalog.slug, createSnapshot(catalog, { findings, stats, rules, terms }));
  }
  return snapshots;
}
