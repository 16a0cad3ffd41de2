import { builder, searchedConnectionCost } from '../builder.ts';
import { catalogArgument, oneCatalogArgument, requireCatalog, selectCatalogs } from '../catalog/select.ts';
import { narrowed } from '../facet/facet.ts';
import { bySource, page } from '../paging/page.ts';
import { rowsOfAll } from '../paging/row.ts';
import { DiagnosticCodeRef } from '../refs.ts';
import { requireLocales } from '../text/locale.ts';
import { canonicalCode } from './spelling.ts';
import { DiagnosticCodeWhereRef, codeConditions } from './where.ts';

const DiagnosticCodeConnectionRef = builder.connectionObject(
  { type: DiagnosticCodeRef, name: 'DiagnosticCodeConnection', description: 'A page of a list of diagnostic codes.' },
  { name: 'DiagnosticCodeEdge', description: 'A diagnostic code in a list.' },
);

builder.queryFields((t) => ({
  diagnosticCode: t.field({
    description:
      'A code by any spelling: hexadecimal, decimal, alias or name. Null if the catalogue does not have the code (`lookup` finds the nearest). Anything that is not a code is refused with `MALFORMED_CODE`.',
    type: DiagnosticCodeRef,
    nullable: true,
    args: {
      code: t.arg.string({ required: true, description: 'The code, in any spelling.' }),
      catalog: t.arg.string(oneCatalogArgument),
    },
    resolve: (_root, { code, catalog }, context) => {
      const snapshot = requireCatalog(context, catalog);
      return snapshot.codeByCode.get(canonicalCode(code, snapshot) ?? '');
    },
  }),
  diagnosticCodes: t.connection(
    {
      description: 'Diagnostic codes in source order.',
      type: DiagnosticCodeRef,
      args: {
        catalog: t.arg.string(catalogArgument),
        where: t.arg({ type: DiagnosticCodeWhereRef, description: 'Which ones to list; all by default.' }),
      },
      complexity: searchedConnectionCost,
      resolve: async (_root, { catalog, where, ...args }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        if (where?.locale != null) requireLocales(snapshots, [where.locale]);
        const all = rowsOfAll('DiagnosticCode', snapshots);
        const rows = narrowed({ all, conditions: await codeConditions(where ?? {}, snapshots, context) });
        return page({ kind: 'DiagnosticCode', rows, compare: bySource(context.catalogs) }, args, context);
      },
    },
    DiagnosticCodeConnectionRef,
  ),
}));
