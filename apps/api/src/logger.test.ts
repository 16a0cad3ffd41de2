import { createPeople } from '@eventide/store';
import { expect, it } from 'vitest';
import { openApi } from '../test/api.ts';
import { createLogger } from './logger.ts';

const { store } = await openApi();
it('says which query failed, where and why, and not with what', async () => {
  const lines: string[] = [];
  const logger = createLogger('error', { write: (line) => lines.push(line) });
  const actor = { id: null, name: 'Eventide', role: null };
  const token = { personId: 'nobody', name: 'a private name\n    at a private place', expiresAt: null, actor };
  const error = await createPeople(store.database)
    .createApiToken({ ...token, role: 'viewer' })
    .catch((reason: unknown) => reason);
  logger.error({ err: new Error('no token', { cause: error }) }, 'unexpected error');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: {
      message: 'no token',
      cause: {
        message: expect.stringContaining('insert into "api_token"') as string,
        at: expect.stringMatching(/^at .*drizzle/) as string,
        cause: { code: '23503', message: expect.stringContaining('api_token_user_id') as string },
      },
    },
  });
  expect(lines.join()).not.toContain('private');
});
