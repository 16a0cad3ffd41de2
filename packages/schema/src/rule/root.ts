import { builder } from '../builder.ts';
import { RuleRef } from '../refs.ts';

builder.queryField('rules', (t) =>
  t.field({
    description: 'The rules of the review, sorted by ID, including those without findings.',
    type: [RuleRef],
    complexity: { field: 1, multiplier: 40 },
    resolve: (_root, _args, { catalogs }) => {
      const rules = [...catalogs.values()].flatMap(({ review }) => review?.rules ?? []);
      return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
    },
  }),
);
