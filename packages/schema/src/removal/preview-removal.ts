import type { RemovalCounts } from '@eventide/contract';
import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { requireCatalog } from '../catalog/select.ts';
import type { CatalogSnapshot } from '../context.ts';
import { requireLocales } from '../text/locale.ts';

interface RemovalPlan extends RemovalCounts {
  readonly snapshot: CatalogSnapshot;
  readonly locales: readonly Locale[];
  readonly baseRevision: number;
}

const RemovalPlanRef = builder.objectRef<RemovalPlan>('RemovalPlan').implement({
  description:
    'What would go with pages that are removed. It is kept in the history, and is there again if the removal is undone.',
  fields: (t) => ({
    catalog: t.string({ description: 'Slug of the catalogue.', resolve: ({ snapshot }) => snapshot.catalog.slug }),
    locales: t.field({
      description: 'Locales whose page would go, sorted by tag.',
      type: ['Locale'],
      resolve: ({ locales }) => [...locales],
    }),
    isWholeCatalog: t.boolean({
      description: 'True if no page would be left, so that the catalogue goes as well.',
      resolve: ({ snapshot, locales }) => snapshot.catalog.locales.every((locale) => locales.includes(locale)),
    }),
    baseRevision: t.exposeInt('baseRevision', {
      description:
        'Number of the catalogue revision that the plan is based on. Pass it to `removeDocuments` to make sure that exactly this is removed.',
    }),
    texts: t.int({
      description: 'Number of texts.',
      resolve: ({ snapshot, locales }) =>
        locales.reduce((sum, locale) => sum + (snapshot.catalog.documents.get(locale)?.segments.length ?? 0), 0),
    }),
    findings: t.int({
      description: 'Number of findings in these locales; those on the source as well if no page would be left.',
      resolve: ({ snapshot, locales }) => {
        const isWhole = snapshot.catalog.locales.every((locale) => locales.includes(locale));
        return snapshot.findings.all.filter(({ finding: { locale } }) =>
          locale === null ? isWhole : locales.includes(locale),
        ).length;
      },
    }),
    decisions: t.exposeInt('decisions', { description: 'Number of decisions on their current texts.' }),
    comments: t.exposeInt('comments', { description: 'Number of comments.' }),
    suggestions: t.exposeInt('suggestions', { description: 'Number of suggestions.' }),
    dismissals: t.exposeInt('dismissals', { description: 'Number of dismissals of findings.' }),
  }),
});

builder.queryField('previewRemoval', (t) =>
  t.field({
    description: 'What would go with a page, or with a whole catalogue. Requires the role administrator.',
    type: RemovalPlanRef,
    authScopes: { admin: true },
    args: {
      catalog: t.arg.string({
        required: true,
        description: 'Slug of the catalogue. An unknown slug is refused with `UNKNOWN_CATALOG`.',
      }),
      locale: t.arg({ type: 'Locale', description: 'Locale of the page; null: all pages.' }),
    },
    complexity: 20,
    resolve: async (_root, { catalog, locale }, context) => {
      const snapshot = requireCatalog(context, catalog);
      if (locale != null) requireLocales([snapshot], [locale]);
      const asked = { catalog, locales: locale == null ? null : [locale] };
      const counts = await context.store.planRemoval(asked);
      const nothing = { decisions: 0, comments: 0, suggestions: 0, dismissals: 0, baseRevision: 0 };
      return { ...nothing, ...counts, snapshot, locales: asked.locales ?? snapshot.catalog.locales };
    },
  }),
);
