import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

/** Documents checked against `packages/schema/schema.graphql`; the scalars as JSON carries them. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Locale: string; DateTime: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
