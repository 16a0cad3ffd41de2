import type { Dismissal } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { limits } from '../limits.ts';
import { CatalogRef } from '../refs.ts';
import { loadersOf } from '../review/loaders.ts';
import { DismissalRef } from './dismissal.ts';

builder.objectField(CatalogRef, 'dismissalsWithoutFinding', (t) =>
  t.field({
    description: `Dismissals whose finding the review no longer finds: the text was corrected, or a newer version of Eventide reports it as another finding. Nothing is decided by them; they are kept to be looked at. Newest first, at most ${limits.listSize}; empty while the catalogue has not been reviewed.`,
    type: [DismissalRef],
    complexity: { field: 1, multiplier: 20 },
    resolve: withoutFinding,
  }),
);

async function withoutFinding(
  { catalog, review, findings }: CatalogSnapshot,
  _args: unknown,
  context: SchemaContext,
): Promise<readonly Dismissal[]> {
  if (review === null) return [];
  const all = [...(await loadersOf(context).dismissals.load(catalog.slug)).values()];
  return all
    .filter(({ fingerprint }) => !findings.byFingerprint.has(fingerprint))
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.fingerprint < other.fingerprint ? -1 : 1))
    .slice(0, limits.listSize);
}
