import type { CatalogRevision, ImportFile, ImportOutcome, ImportPlan } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import type { SchemaContext } from '../context.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { CatalogRevisionRef } from '../history/catalog-revision.ts';
import { limits } from '../limits.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { decodeFiles, filesDescription, importCatalogArgument, ImportFileInputRef } from './files.ts';
import { ImportPlanRef } from './plan.ts';
import { ImportRefusedRef, importRefused } from './refused.ts';
import { requireSlug } from './slug.ts';

interface Imported {
  readonly kind: 'ImportDocumentsPayload';
  /** Null if every file was current already. */
  readonly revision: CatalogRevision | null;
  readonly plan: ImportPlan;
}

interface Conflict extends UserError {
  readonly kind: 'ImportConflict';
  readonly currentRevision: number;
  readonly plan: ImportPlan;
}

const planField = { type: ImportPlanRef } as const;
const withKind = (plan: ImportPlan) => ({ ...plan, kind: 'ImportPlan' as const });

const ImportedRef = builder.objectRef<Imported>('ImportDocumentsPayload').implement({
  description: 'The result of an import. Later requests to this server see the new content.',
  fields: (t) => ({
    revision: t.expose('revision', {
      description:
        'The new revision of the catalogue; null if every file was current already, so that nothing changed.',
      type: CatalogRevisionRef,
      nullable: true,
    }),
    plan: t.field({
      ...planField,
      description: 'What the import did, file by file.',
      resolve: ({ plan }) => withKind(plan),
    }),
  }),
});

const ConflictRef = builder.objectRef<Conflict>('ImportConflict').implement({
  description: 'Nothing was imported, because someone else has imported since the preview (`CONFLICT`).',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    currentRevision: t.exposeInt('currentRevision', { description: 'Number of the current catalogue revision.' }),
    plan: t.field({
      ...planField,
      description: 'What the import would do now.',
      resolve: ({ plan }) => withKind(plan),
    }),
  }),
});

const ResultRef = builder.unionType('ImportDocumentsResult', {
  description: 'The result of the import, or why nothing was imported.',
  types: [ImportedRef, ImportRefusedRef, ConflictRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('importDocuments', (t) =>
  t.field({
    description:
      'Imports pages, all or none. Files that are current already change nothing. Requires the role administrator.',
    type: ResultRef,
    authScopes: { admin: true },
    args: {
      catalog: t.arg.string(importCatalogArgument),
      files: t.arg({ type: [ImportFileInputRef], required: true, description: filesDescription }),
      baseRevision: t.arg.int({
        description: 'As in `ImportPlan.baseRevision`. The import is refused if someone else has imported since.',
      }),
      importId: t.arg.id({
        description: 'An ID of your choice that nobody can guess, such as a UUID, for use with `importProgress`.',
      }),
    },
    resolve: async (_root, { catalog, files, baseRevision, importId }, context) => {
      if (catalog != null) requireSlug(catalog);
      requireText('importId', importId ?? '', limits.nameLength);
      const decoded = decodeFiles(files);
      const outcome = await carriedOut({ catalog: catalog ?? null, files: decoded, baseRevision, importId }, context);
      forgetLoaded(context);
      const { plan } = outcome;
      switch (outcome.kind) {
        case 'IMPORTED':
          return { kind: 'ImportDocumentsPayload' as const, revision: outcome.revision, plan };
        case 'UNCHANGED':
          return files.length === 0
            ? importRefused(plan)
            : { kind: 'ImportDocumentsPayload' as const, revision: null, plan };
        case 'REFUSED':
          return importRefused(plan);
        case 'CONFLICT': {
          const words = { messageId: 'import-conflict' } as const;
          const { currentRevision } = outcome;
          return { kind: 'ImportConflict' as const, code: 'CONFLICT', words, path: [], plan, currentRevision };
        }
      }
    },
  }),
);

interface Asked {
  readonly catalog: string | null;
  readonly files: readonly ImportFile[];
  readonly baseRevision: number | null | undefined;
  readonly importId: string | null | undefined;
}

/** Imports and reports progress; resolves when requests to this process see the revision. */
async function carriedOut(
  { catalog, files, baseRevision, importId }: Asked,
  context: SchemaContext,
): Promise<ImportOutcome> {
  const { store, imports } = context;
  try {
    const outcome = await store.importDocuments({
      catalog,
      files,
      maxBytes: limits.fileBytes,
      actor: actorOf(context),
      ...(baseRevision != null && { baseRevision }),
      ...(importId != null && {
        onProgress: (progress) => {
          imports.report(importId, progress);
        },
      }),
    });
    if (outcome.kind === 'IMPORTED') {
      await imports.visible({ catalog: outcome.plan.catalog, revision: outcome.revision.number });
    }
    return outcome;
  } finally {
    if (importId != null) imports.report(importId, { phase: 'DONE', done: 1, total: 1 });
  }
}
