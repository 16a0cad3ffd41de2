import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, enrol, openDesk, password, type Desk } from '../../test/desk.ts';

let desk: Desk;
let browser: Browser;
let token = '';
beforeAll(async () => {
  desk = await openDesk();
  const { id: personId } = await enrol(desk, 'ada@example.org', 'viewer');
  browser = new Browser(desk.origin);
  await browser.signIn('ada@example.org');
  const actor = { id: null, name: 'Eventide', role: null };
  const made = await desk.people.createApiToken({ personId, name: 't', role: 'viewer', expiresAt: null, actor });
  token = made.secret;
  await desk.store.close();
}, 60_000);
afterAll(() => desk.close());

describe('while the store does not answer', () => {
  it('whoever shows a session or a token is told so, and is not taken for nobody', async () => {
    const away = { status: 503, code: 'UNAVAILABLE' };
    expect(await browser.viewer()).toEqual(away);
    expect(await new Browser(desk.origin).viewer({ authorization: `Bearer ${token}` })).toEqual(away);
  });

  it.each([
    ['/sign-in/email', { email: 'ada@example.org', password }],
    ['/one-time-link/look', { token: 'none' }],
    ['/one-time-link/accept', { token: 'none', name: 'Ada', email: 'ada@example.org', password }],
  ])('%s says so with a code, and nothing of what went wrong', async (path, body) => {
    const answer = await browser.post(path, body);
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({ code: 'UNAVAILABLE', message: 'Sign-in does not answer. Try again later.' });
    expect(desk.log.join()).toContain('sign-in failed');
  });
});
