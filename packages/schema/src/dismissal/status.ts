import type { Dismissal } from '@eventide/contract';
import type { CatalogSnapshot, FindingNode, SchemaContext } from '../context.ts';
import type { FindingStatus } from '../finding/enums.ts';
import { loadersOf } from '../review/loaders.ts';

export type StatusOf = (node: FindingNode) => FindingStatus;

/** A function that returns the status of any finding of these catalogues. Reads the store once per catalogue. */
export async function statuses(snapshots: readonly CatalogSnapshot[], context: SchemaContext): Promise<StatusOf> {
  const slugs = snapshots.map(({ catalog }) => catalog.slug);
  const loaded = await Promise.all(slugs.map((slug) => loadersOf(context).dismissals.load(slug)));
  const bySlug = new Map(slugs.map((slug, index) => [slug, loaded[index]]));
  return ({ finding, snapshot }) => statusWith(bySlug.get(snapshot.catalog.slug)?.get(finding.fingerprint));
}

export function statusWith(dismissal: Dismissal | null | undefined): FindingStatus {
  return dismissal && !dismissal.expired ? 'DISMISSED' : 'OPEN';
}

/** For lists that are not filtered by status. */
export const isOpen: StatusOf = () => 'OPEN';
