import { builder } from '../builder.ts';
import { RuleRef } from '../refs.ts';

builder.queryField('rules', (t) =>
  t.field({
    description: 'The rules that the catalogues are reviewed by, sorted by ID. One that finds nothing is listed too.',
    type: [RuleRef],
    complexity: { field: 1, multiplier: 40 },
    resolve: (_root, _args, { catalogs }) => {
      const rules = [...catalogs.values()].flatMap(({ review }) => review?.rules ?? []);
      return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
    },
  }),
);
