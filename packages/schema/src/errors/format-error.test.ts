import { GraphQLError, parse, Source } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codes } from '../../test/ask.ts';
import { formatError } from './format-error.ts';

describe('an error that leaves the server', () => {
  it.each([
    ['anything thrown', 'a string', 'INTERNAL_SERVER_ERROR'],
    ['an error of the platform', new TypeError('secret'), 'INTERNAL_SERVER_ERROR'],
    [
      'an error at a field',
      new GraphQLError('secret', { originalError: new Error('secret') }),
      'INTERNAL_SERVER_ERROR',
    ],
    ['a broken promise of the schema', new GraphQLError('secret', { path: ['event'] }), 'INTERNAL_SERVER_ERROR'],
    ['an error about the request', new GraphQLError('No query.'), 'BAD_REQUEST'],
    ['an error with a code', new GraphQLError('x', { extensions: { code: 'BAD_ID' } }), 'BAD_ID'],
  ])('has a code: %s', (_what, error, code) => {
    const formatted = formatError(error);
    expect(formatted.extensions.code).toBe(code);
    expect(JSON.stringify(formatted)).not.toContain('secret');
    expect(formatError(formatted).toJSON()).toEqual(formatted.toJSON());
  });

  it('has a code if the document does not parse', () => {
    expect(() => parse('{')).toThrow();
    try {
      parse('{');
    } catch (error) {
      expect(formatError(error).extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    }
  });

  it('has a code and the cost if the document has too many tokens', () => {
    try {
      parse(new Source('{ a b c }'), { maxTokens: 3 });
      expect.unreachable();
    } catch (error) {
      expect(formatError(error).extensions).toMatchObject({ code: 'TOKEN_LIMIT', cost: 2001, limit: 2000 });
    }
  });

  it('has a code if the document or its variables do not match the schema', async () => {
    expect(await codes('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes('{ event(eventId: "x") { id } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const query = 'query ($id: Int!) { event(eventId: $id) { id } }';
    expect(await codes(query)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(query, { variables: { id: null } })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(query, { variables: { id: 2 ** 31 } })).toEqual(['BAD_USER_INPUT']);
  });
});
