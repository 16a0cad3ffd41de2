import { describe, expect, it } from 'vitest';
import { get, openApi, post, review, silent } from '../test/api.ts';
import { createLive } from './live/live.ts';
import { createApi } from './server.ts';

const { inMemory, parts, store } = await openApi();
const fetch = inMemory();
const everything = `{ findings(first: 100) { totalCount nodes {
  id rule { id } mqmSeverity message locale segmentKey span { start end } evidence { locale text span { start end } }
} } catalog { scores { locale points pointsPer1000Words } ruleMatrix { ruleId locale count } } }`;

describe('the findings over HTTP', () => {
  it('are the same bytes after every review', async () => {
    const again = () => createLive({ store, review, logger: silent });
    const both = [await again(), await again()];
    const asked = both.map(({ catalogs }) =>
      createApi({ ...parts, catalogs }).fetch(`http://api.test${get(everything)}`),
    );
    const [first, second] = await Promise.all(asked.map(async (response) => (await response).text()));
    expect(first).toContain('"identifier-changed"');
    expect(second).toBe(first);
    await Promise.all(both.map((one) => one.close()));
  });

  it('are answered with 304 where the reader has them', async () => {
    const { headers, status } = await fetch(get(everything));
    expect(status).toBe(200);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await fetch(get(everything), { headers: known })).status).toBe(304);
    const narrower = everything.replace('first: 100', 'first: 1');
    expect((await fetch(get(narrower), { headers: known })).status).toBe(200);
  });

  it('tell a script that misspells a rule which ones there are', async () => {
    const { body } = await post(fetch, `{ findings(where: { rule: ["tipo", "typo"] }) { totalCount } }`);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'UNKNOWN_RULE',
      requestId: expect.any(String) as string,
      unknown: ['tipo'],
      existing: expect.arrayContaining(['typo', 'identifier-changed']) as unknown,
    });
  });
});
