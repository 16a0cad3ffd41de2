/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
    'Boolean': unknown;
    'Catalog': { kind: 'OBJECT'; name: 'Catalog'; fields: { 'locales': { name: 'locales'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CatalogLocale'; ofType: null; }; }; }; } }; 'slug': { name: 'slug'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; }; };
    'CatalogLocale': { kind: 'OBJECT'; name: 'CatalogLocale'; fields: { 'direction': { name: 'direction'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TextDirection'; ofType: null; }; } }; 'document': { name: 'document'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Document'; ofType: null; }; } }; 'locale': { name: 'locale'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Locale'; ofType: null; }; } }; 'name': { name: 'name'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; }; };
    'Document': { kind: 'OBJECT'; name: 'Document'; fields: { 'provenance': { name: 'provenance'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Provenance'; ofType: null; }; } }; }; };
    'Locale': unknown;
    'Provenance': { kind: 'OBJECT'; name: 'Provenance'; fields: { 'translationType': { name: 'translationType'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TranslationType'; ofType: null; }; } }; }; };
    'Query': { kind: 'OBJECT'; name: 'Query'; fields: { 'catalog': { name: 'catalog'; type: { kind: 'OBJECT'; name: 'Catalog'; ofType: null; } }; }; };
    'String': unknown;
    'TextDirection': { name: 'TextDirection'; enumValues: 'LTR' | 'RTL'; };
    'TranslationType': { name: 'TranslationType'; enumValues: 'HUMAN' | 'MACHINE' | 'OTHER' | 'UNKNOWN'; };
};

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never;
  query: 'Query';
  mutation: never;
  subscription: never;
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
