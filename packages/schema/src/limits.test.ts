import { complexityFromQuery } from '@pothos/plugin-complexity';
import { describe, expect, it } from 'vitest';
import { anonymous, ask, catalog, codes } from '../test/ask.ts';
import { createSnapshot, schema } from './index.ts';

const ctx = { catalogs: new Map([['certificate-connector', createSnapshot(catalog)]]), ...anonymous };

function cost(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return complexityFromQuery(query, { schema, ctx, variables }).complexity;
}

const nested = (depth: number) =>
  `{ event(eventId: 20102) ${'{ relatedEvents '.repeat(depth)} { name } ${'}'.repeat(depth)} }`;

describe('the cost of a query', () => {
  it('counts the rows of a page once, by nodes or by edges', () => {
    expect(cost(`{ events(first: 10) { nodes { name } } }`)).toBe(11);
    expect(cost(`{ events(first: 10) { edges { node { name } } } }`)).toBe(21);
    expect(cost(`{ events(first: 20) { nodes { name } } }`)).toBe(21);
  });

  it('grows with the page size and the number of locales', () => {
    const query = `query ($first: Int, $locales: [Locale!]) { segments(first: $first) { nodes { translations(locales: $locales) { text } } } }`;
    expect(cost(query, { first: 10, locales: ['it-IT'] })).toBe(21);
    expect(cost(query, { first: 10, locales: ['it-IT', 'ru-RU', 'sv-SE'] })).toBe(41);
    expect(cost(query, { first: 100 })).toBe(601);
  });

  it('grows with the findings, and with the evidence that each may have', () => {
    expect(cost(`{ findings(first: 10) { nodes { message } } }`)).toBe(11);
    expect(cost(`{ findings(first: 10) { nodes { message evidence { text } } } }`)).toBe(71);
    expect(cost(`{ findings(first: 100) { facets { rule { value count } } } }`)).toBeLessThan(500);
  });

  it('leaves room for the largest query of the web client', async () => {
    const everything = `{ segments(first: 100) { totalCount nodes { id key kind
      event { eventId name severity outcome operation } code { code decimal symbol }
      translations { id: segmentKey locale text markdown direction parts { text strong emphasis code url }
        document { id title locale provenance { translationType lastHandoff sourceVersion } }
        findings { id fingerprint rule { id summary } mqmSeverity mqmType message locale segmentKey suggestion status
          span { start end } evidence { segmentKey locale text direction span { start end } } } }
    } } }`;
    expect(await codes(everything)).toEqual([]);
  });
});

describe('a query that asks for too much', () => {
  it('is refused for its depth, with a code and the cost', async () => {
    const { errors, data } = await ask(nested(28));
    expect(data).toEqual({ event: null });
    expect(errors).toMatchObject([
      { code: 'DEPTH_LIMIT', extensions: { measured: 30, limit: 12, http: { status: 400 } } },
    ]);
    expect(errors[0]?.extensions).toHaveProperty('cost', expect.any(Number));
    expect(await codes(nested(6))).toEqual([]);
  });

  it('is refused for its breadth', async () => {
    const aliases = Array.from({ length: 251 }, (_, index) => `a${index}: catalogs { slug }`).join(' ');
    expect(new Set(await codes(`{ ${aliases} }`))).toEqual(new Set(['BREADTH_LIMIT']));
  });

  it('is refused for what its fragments expand to', async () => {
    const fragments = Array.from({ length: 7 }, (_, level) => {
      const inner = level === 0 ? 'name' : `...F${level - 1} r: relatedEvents { ...F${level - 1} }`;
      return `fragment F${level} on Event { ${inner} }`;
    });
    expect(await codes(`{ events(first: 100) { nodes { ...F6 } } } ${fragments.join(' ')}`)).toEqual(['COST_LIMIT']);
  });

  it('is refused if a variable makes the same document expensive', async () => {
    const query = `query ($first: Int) { events(first: $first) { nodes { relatedEvents { relatedEvents { relatedEvents { diagnosticCodes { code { events(first: $first) { totalCount } } } } } } } } }`;
    expect(await codes(query, { variables: { first: 1 } })).toEqual([]);
    expect(await codes(query, { variables: { first: 100 } })).toEqual(['COST_LIMIT']);
    expect(await codes(query, { variables: { first: 1 } })).toEqual([]);
  });
});
