import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './catalog/catalog.ts';
import './catalog/diagnostic.ts';
import './catalog/document.ts';
import './catalog/root.ts';
import './code/code.ts';
import './code/root.ts';
import './event/event.ts';
import './event/root.ts';
import './finding/finding.ts';
import './finding/root.ts';
import './lookup/root.ts';
import './node/root.ts';
import './rule/root.ts';
import './rule/rule.ts';
import './score/matrix.ts';
import './score/score.ts';
import './segment/root.ts';
import './segment/segment.ts';
import './term/occurrence.ts';
import './text/locale.ts';

builder.queryType({ description: 'Everything that can be read.' });

export const schema: GraphQLSchema = builder.toSchema();

/** The contract as text, sorted, so that a change shows as what it is. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
