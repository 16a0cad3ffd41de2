import { gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { schema } from '@eventide/schema';
import { describe, expect, it } from 'vitest';
import { openApi, post } from '../test/api.ts';
import { graphiqlExamples } from './graphiql-examples.ts';

const { inMemory } = await openApi();
const fetch = inMemory();
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('GraphiQL', () => {
  it('is a small page whose script and style come from here, compressed, and may be kept for ever', async () => {
    const page = await fetch('/graphql', { headers: html });
    const text = await page.text();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text.length).toBeLessThan(5_000);
    const sources = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.filter((source) => !source.startsWith('data:'))).toHaveLength(2);
    for (const source of sources.filter((one) => !one.startsWith('data:'))) {
      expect(source).toMatch(/^\/graphiql\/[\w-]+\.(css|js)$/);
      const asset = await fetch(source, { headers: { 'accept-encoding': 'gzip' } });
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(asset.headers.get('content-encoding')).toBe('gzip');
      const body = gunzipSync(Buffer.from(await asset.arrayBuffer()));
      expect(Buffer.from(await (await fetch(source)).arrayBuffer()).equals(body)).toBe(true);
    }
  });

  it('cannot fetch from elsewhere', async () => {
    const policy = (await fetch('/graphql', { headers: html })).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("; script-src 'self'; worker-src blob:;");
  });

  it('is answered with 304 where the reader has it', async () => {
    const etag = (await fetch('/graphql', { headers: html })).headers.get('etag') ?? '';
    expect((await fetch('/graphql', { headers: { ...html, 'if-none-match': etag } })).status).toBe(304);
  });

  it.each(graphiqlExamples.map(({ query, variables }) => [/query (\w+)/.exec(query)?.[1], query, variables]))(
    'opens with an example that runs: %s',
    async (_name, query = '', variables) => {
      expect(validate(schema, parse(query))).toEqual([]);
      const { status, body } = await post(
        fetch,
        query,
        variables === undefined ? {} : { variables: JSON.parse(variables) as object },
      );
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data).length).toBeGreaterThan(200);
    },
  );
});
