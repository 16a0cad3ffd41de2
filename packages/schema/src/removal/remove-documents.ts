import type { CatalogRevision } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireCatalog } from '../catalog/select.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { CatalogRevisionRef } from '../history/catalog-revision.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { requireLocales } from '../text/locale.ts';

interface Removed {
  readonly kind: 'RemoveDocumentsPayload';
  readonly revision: CatalogRevision;
  readonly batchId: string;
}

interface Refused extends UserError {
  readonly kind: 'RemovalRefused';
  readonly currentRevision: number | null;
}

const RemovedRef = builder.objectRef<Removed>('RemoveDocumentsPayload').implement({
  description: 'The result of a removal. Later requests to this server no longer see the pages.',
  fields: (t) => ({
    revision: t.expose('revision', {
      description: 'The new revision of the catalogue, without the pages.',
      type: CatalogRevisionRef,
    }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`.' }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('RemovalRefused').implement({
  description:
    'Nothing was removed. `CONFLICT`: the catalogue has changed since the preview; `NOT_FOUND`: the pages are gone already; `NO_LOCALES`: no locale was given.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    currentRevision: t.exposeInt('currentRevision', {
      description: 'Number of the current catalogue revision; null unless the code is `CONFLICT`.',
      nullable: true,
    }),
  }),
});

const ResultRef = builder.unionType('RemoveDocumentsResult', {
  description: 'The result of the removal, or why nothing was removed.',
  types: [RemovedRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('removeDocuments', (t) =>
  t.field({
    description:
      'Removes pages, or a whole catalogue, with everything on them. The history keeps it, and `undo` brings it back. Requires the role administrator.',
    type: ResultRef,
    authScopes: { admin: true },
    args: {
      catalog: t.arg.string({
        required: true,
        description: 'Slug of the catalogue. An unknown slug is refused with `UNKNOWN_CATALOG`.',
      }),
      locales: t.arg({
        type: ['Locale'],
        description: 'Locales whose page to remove; null: all pages, and with them the catalogue.',
      }),
      baseRevision: t.arg.int({
        description: 'As in `RemovalPlan.baseRevision`. The removal is refused if the catalogue has changed since.',
      }),
    },
    resolve: async (_root, { catalog, locales, baseRevision }, context) => {
      const snapshot = requireCatalog(context, catalog);
      requireListSize('locales', locales ?? [], limits.listSize);
      requireLocales([snapshot], locales ?? []);
      const refused = { kind: 'RemovalRefused' as const, path: [], currentRevision: null };
      if (locales?.length === 0) {
        return { ...refused, code: 'NO_LOCALES', words: { messageId: 'removal-no-locales' as const } };
      }
      const outcome = await context.store.removeDocuments({
        ...{ catalog, locales: locales ?? null, actor: actorOf(context) },
        ...(baseRevision != null && { baseRevision }),
      });
      forgetLoaded(context);
      switch (outcome.kind) {
        case 'REMOVED': {
          const { revision, batchId } = outcome;
          await context.imports.visible({ catalog, revision: revision.number });
          return { kind: 'RemoveDocumentsPayload' as const, revision, batchId };
        }
        case 'CONFLICT': {
          const words = { messageId: 'removal-conflict' as const };
          return { ...refused, code: 'CONFLICT', words, currentRevision: outcome.currentRevision };
        }
        case 'NOT_FOUND':
          return { ...refused, code: 'NOT_FOUND', words: { messageId: 'removal-not-found' as const } };
      }
    },
  }),
);
