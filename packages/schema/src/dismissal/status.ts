import type { Dismissal } from '@eventide/contract';
import type { CatalogSnapshot, FindingNode, SchemaContext } from '../context.ts';
import type { FindingStatus } from '../finding/enums.ts';
import { loadersOf } from '../review/loaders.ts';

export type StatusOf = (node: FindingNode) => FindingStatus;

/** What has become of any finding of these catalogues; asks the store once a catalogue. */
export async function statuses(snapshots: readonly CatalogSnapshot[], context: SchemaContext): Promise<StatusOf> {
  const slugs = snapshots.map(({ catalog }) => catalog.slug);
  const loaded = await Promise.all(slugs.map((slug) => loadersOf(context).dismissals.load(slug)));
  const bySlug = new Map(slugs.map((slug, index) => [slug, loaded[index]]));
  return ({ finding, snapshot }) => statusWith(bySlug.get(snapshot.catalog.slug)?.get(finding.fingerprint));
}

export function statusWith(dismissal: Dismissal | null | undefined): FindingStatus {
  return dismissal && !dismissal.expired ? 'DISMISSED' : 'OPEN';
}

/** Where no filter looks at it. */
export const isOpen: StatusOf = () => 'OPEN';
