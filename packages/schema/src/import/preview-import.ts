import { builder } from '../builder.ts';
import { requireSlug } from './slug.ts';
import { limits } from '../limits.ts';
import { decodeFiles, filesDescription, importCatalogArgument, ImportFileInputRef } from './files.ts';
import { ImportPlanRef } from './plan.ts';
import { ImportRefusedRef, importRefused } from './refused.ts';

const ResultRef = builder.unionType('PreviewImportResult', {
  description: 'What an import would do, or why it is not possible.',
  types: [ImportPlanRef, ImportRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('previewImport', (t) =>
  t.field({
    description: 'What `importDocuments` would do. Changes nothing. Requires the role administrator.',
    type: ResultRef,
    authScopes: { admin: true },
    args: {
      catalog: t.arg.string(importCatalogArgument),
      files: t.arg({ type: [ImportFileInputRef], required: true, description: filesDescription }),
    },
    resolve: async (_root, { catalog, files }, { store }) => {
      if (catalog != null) requireSlug(catalog);
      const options = { catalog: catalog ?? null, files: decodeFiles(files), maxBytes: limits.fileBytes };
      const plan = await store.planImport(options);
      if (files.length === 0 || plan.errors.length > 0) return importRefused(plan);
      return { ...plan, kind: 'ImportPlan' as const };
    },
  }),
);
