import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { openApi } from '../test/api.ts';

const { inMemory } = await openApi();
const fetch = inMemory();
const audits = serverAudits({
  url: 'http://api.test/graphql',
  fetchFn: (url: string, init?: RequestInit) => fetch(url.replace('http://api.test', ''), init),
});

describe('GraphQL over HTTP', () => {
  it('is audited in full', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s: the server %s', async (_id, _name, audit) => {
    const result = await audit();
    expect('reason' in result ? result.reason : 'ok').toBe('ok');
  });
});
