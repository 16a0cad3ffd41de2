import { builder } from '../builder.ts';
import type { CatalogSnapshot, MatrixCell } from '../context.ts';
import { MqmSeverityRef } from '../finding/enums.ts';
import { CatalogRef } from '../refs.ts';

const RuleMatrixCellRef = builder.objectRef<MatrixCell>('RuleMatrixCell').implement({
  description: 'What one rule has found in one language.',
  fields: (t) => ({
    ruleId: t.exposeString('ruleId', { description: 'The rule, as in `Rule.id`.' }),
    locale: t.expose('locale', {
      description: 'The language; null for defects of the source, which all languages share.',
      type: 'Locale',
      nullable: true,
    }),
    count: t.exposeInt('count', { description: 'How many findings; at least 1.' }),
    maxSeverity: t.expose('maxSeverity', { description: 'The worst of their severities.', type: MqmSeverityRef }),
  }),
});

builder.objectField(CatalogRef, 'ruleMatrix', (t) =>
  t.field({
    description:
      'How the findings spread over rules and languages, in the order of `rules`, then of `locales`, defects of the source first. Where a rule finds nothing in a language, there is no cell.',
    type: [RuleMatrixCellRef],
    complexity: (_args, { catalogs }) => ({ field: 1, multiplier: mostCells([...catalogs.values()]) }),
    resolve: ({ findings }) => findings.matrix,
  }),
);

function mostCells(snapshots: readonly CatalogSnapshot[]): number {
  return Math.max(1, ...snapshots.map(({ findings }) => findings.matrix.length));
}
