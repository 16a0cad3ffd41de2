import { getIntrospectionQuery, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatError, parseWithinLimits, schema } from './index.ts';

function codeOf(document: string): unknown {
  try {
    parseWithinLimits(document);
    return null;
  } catch (error) {
    return formatError(error).extensions.code;
  }
}

const times = (count: number, field: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => field(at)).join(' ');

describe('a description of the schema', () => {
  it.each([
    ['as tools ask for it', getIntrospectionQuery()],
    [
      'with everything that there is to know',
      getIntrospectionQuery({
        ...{ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
        ...{ inputValueDeprecation: true, oneOf: true },
      }),
    ],
    ['of one type', '{ __type(name: "Event") { name fields { name type { name kind ofType { name } } } } }'],
  ])('is given %s', (_what, query) => {
    expect(codeOf(query)).toBeNull();
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it.each([
    ['150 times', `{ ${times(150, (at) => `a${at}: __schema { types { name fields { name } } }`)} }`, 'BREADTH_LIMIT'],
    ['twice in full', getIntrospectionQuery().replace('{', '{ a: __schema { types { ...FullType } }'), 'COST_LIMIT'],
    [
      'by fragments of fragments',
      `{ __schema { types { ...F6 } } } ${times(7, (at) => `fragment F${at} on __Type { ${at === 0 ? 'name' : `a: ofType { ...F${at - 1} } b: ofType { ...F${at - 1} } c: ofType { ...F${at - 1} }`} }`)}`,
      'BREADTH_LIMIT',
    ],
    ['without end', `{ __type(name: "Event") { ${'ofType { '.repeat(30)} name ${'}'.repeat(30)} } }`, 'DEPTH_LIMIT'],
  ])('is refused %s', (_what, query, code) => {
    expect(codeOf(query)).toBe(code);
  });
});

describe('a document that takes long to validate', () => {
  it.each([
    ['by one field 490 times', `{ ${times(490, () => 'catalogs { slug }')} }`],
    [
      'in a fragment that nobody uses',
      `{ __typename } fragment F on Query { ${times(400, () => 'catalogs { slug }')} }`,
    ],
    ['by fields that are left out', `{ ${times(180, () => 'catalogs @skip(if: true) { slug }')} }`],
    ['by its own type 900 times', `{ ${times(900, () => '__typename')} }`],
    [
      'by a fragment spread often',
      `{ catalogs { ${times(60, () => '...F')} } } fragment F on Catalog { a: slug b: slug c: slug d: slug e: slug }`,
    ],
  ])('is refused before it is: %s', (_what, query) => {
    const startedAt = performance.now();
    expect(codeOf(query)).toBe('BREADTH_LIMIT');
    expect(performance.now() - startedAt).toBeLessThan(200);
  });

  it('is left to validation where it only is wrong', () => {
    for (const query of [
      '{ nothing }',
      '{ ...A } fragment A on Query { ...A }',
      '{ ...Unknown }',
      'type A { a: Int }',
    ]) {
      expect(codeOf(query)).toBeNull();
    }
    expect(() => parseWithinLimits('{')).toThrow(GraphQLError);
  });
});
