import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, post } from '../test/api.ts';

const { inMemory, store } = await openApi();
describe('once the store has gone away', () => {
  beforeAll(() => store.close());

  it('a field that needs it says so with a code, the rest of the answer is there, and the log has the cause', async () => {
    const lines: string[] = [];
    const fetch = inMemory({}, pino({ base: null }, { write: (line: string) => lines.push(line) }));
    const { status, body } = await post(
      fetch,
      '{ events(first: 1) { totalCount } catalog { revisions(first: 1) { totalCount } } }',
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({ events: { totalCount: 19 }, catalog: null });
    expect(body.errors).toMatchObject([
      {
        message: 'The store does not answer. Try again later.',
        path: ['catalog', 'revisions'],
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { path: ['catalog', 'revisions'], err: { type: 'StoreError' } },
      { errorCodes: ['UNAVAILABLE'] },
    ]);
  });
});
