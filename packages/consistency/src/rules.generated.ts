// Written by `npm run generate -w packages/consistency`.
import type { Rule } from './rule.ts';
import { rule as columnShape } from './rules/column-shape/rule.ts';
import { rule as referenceIntegrity } from './rules/reference-integrity/rule.ts';
import { rule as rowMissing } from './rules/row-missing/rule.ts';
import { rule as rowOrder } from './rules/row-order/rule.ts';

export const rules: readonly Rule[] = [
  columnShape,
  referenceIntegrity,
  rowMissing,
  rowOrder,
];
