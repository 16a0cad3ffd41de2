import { builder } from '../builder.ts';
import type { CatalogSnapshot, MatrixCell } from '../context.ts';
import { MqmSeverityRef } from '../finding/enums.ts';
import { CatalogRef } from '../refs.ts';

const RuleMatrixCellRef = builder.objectRef<MatrixCell>('RuleMatrixCell').implement({
  description: 'The findings of one rule in one locale.',
  fields: (t) => ({
    ruleId: t.exposeString('ruleId', { description: 'The rule, as in `Rule.id`.' }),
    locale: t.expose('locale', {
      description: 'The locale; null for defects of the source, which all locales share.',
      type: 'Locale',
      nullable: true,
    }),
    count: t.exposeInt('count', { description: 'Number of findings, at least 1.' }),
    maxSeverity: t.expose('maxSeverity', { description: 'The highest of their severities.', type: MqmSeverityRef }),
  }),
});

builder.objectField(CatalogRef, 'ruleMatrix', (t) =>
  t.field({
    description:
      'Number of findings by rule and locale, in the order of `rules`, then of `locales` with defects of the source first. Combinations without findings are left out.',
    type: [RuleMatrixCellRef],
    complexity: (_args, { catalogs }) => ({ field: 1, multiplier: mostCells([...catalogs.values()]) }),
    resolve: ({ findings }) => findings.matrix,
  }),
);

function mostCells(snapshots: readonly CatalogSnapshot[]): number {
  return Math.max(1, ...snapshots.map(({ findings }) => findings.matrix.length));
}
