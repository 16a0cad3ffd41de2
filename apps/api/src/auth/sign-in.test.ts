import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, enrol, inviteTo, openDesk, password, type Desk } from '../../test/desk.ts';
import { createLogger } from '../logger.ts';
import { printedLink } from './people.ts';
import { credentialOf } from './viewer.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const browser = () => new Browser(desk.origin);
const accept = (by: Browser, token: string, email: string, secret = password) =>
  by.post('/one-time-link/accept', { token, name: 'Ada', email, password: secret });

describe('the first start', () => {
  it('prints a link by which the first admin gives name, address and password, and is signed in', async () => {
    const printed = await printedLink(desk.people, { webOrigin: desk.origin, linkFor: null });
    const url = new URL(printed?.url ?? '');
    expect(url.origin + url.pathname).toBe(`${desk.origin}/sign-in/link`);
    const token = url.searchParams.get('token') ?? '';
    const admin = browser();
    expect((await admin.post('/one-time-link/look', { token })).body).toEqual({
      ...{ name: 'Admin', email: null, role: 'admin', status: 'INVITED' },
    });
    expect(await accept(admin, token, 'Ada@Example.org')).toMatchObject({ status: 200 });
    expect(await admin.viewer()).toEqual({
      ...{ id: expect.any(String) as string, name: 'Ada', email: 'ada@example.org', role: 'admin', via: 'session' },
    });
  });

  it('is over then: the next prints nothing, unless somebody has locked themselves out', async () => {
    const { people, origin: webOrigin } = desk;
    expect(await printedLink(people, { webOrigin, linkFor: null })).toBeNull();
    expect(await printedLink(people, { webOrigin, linkFor: 'nobody@example.org' })).toBeNull();
    const printed = await printedLink(people, { webOrigin, linkFor: 'ADA@example.org' });
    expect(printed?.name).toBe('Ada');
    const token = new URL(printed?.url ?? '').searchParams.get('token') ?? '';
    const again = browser();
    expect(await accept(again, token, 'ada@example.org', 'another password altogether')).toMatchObject({ status: 200 });
    expect(await browser().signIn('ada@example.org')).toMatchObject({ status: 401 });
    expect(await browser().signIn('ada@example.org', 'another password altogether')).toMatchObject({ status: 200 });
  });
});

describe('a one-time link', () => {
  it('stays good where the name has a character that no database keeps', async () => {
    const token = await inviteTo(desk, 'odd@example.org', 'viewer');
    const odd = { token, name: 'A\0da', email: 'odd@example.org', password };
    expect(await browser().post('/one-time-link/accept', odd)).toMatchObject({ status: 400 });
    expect(await accept(browser(), token, 'odd@example.org')).toMatchObject({ status: 200 });
  });

  it('works once, and only in its time', async () => {
    const token = await inviteTo(desk, 'once@example.org', 'viewer');
    expect(await accept(browser(), token, 'once@example.org')).toMatchObject({ status: 200 });
    const again = browser();
    expect(await accept(again, token, 'once@example.org')).toMatchObject({
      status: 410,
      body: { code: 'LINK_INVALID' },
    });
    expect(again.cookies.get(new URL(desk.origin).host)?.size).toBe(0);
    expect(await browser().post('/one-time-link/look', { token })).toMatchObject({ status: 410 });
    const { id } = await enrol(desk, 'expired@example.org', 'viewer');
    const { secret } = await desk.people.issueLink(id, new Date(Date.now() - 1));
    expect(await accept(browser(), secret, 'expired@example.org')).toMatchObject({ status: 410 });
  });

  it('asks for a password of 12 characters, and is not used up by a shorter one', async () => {
    const token = await inviteTo(desk, 'short@example.org', 'viewer');
    expect(await accept(browser(), token, 'short@example.org', 'eleven char')).toMatchObject({
      status: 400,
      body: { code: 'BAD_PASSWORD_LENGTH' },
    });
    expect(await accept(browser(), token, 'short@example.org', 'twelve chars')).toMatchObject({ status: 200 });
  });
});

describe('signing in with a password', () => {
  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    await enrol(desk, 'cookie@example.org', 'reviewer');
    const { headers, status } = await browser().signIn('cookie@example.org');
    expect(status).toBe(200);
    const cookies = headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^eventide\.session_token=/);
    for (const attribute of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i, /; Max-Age=1209600/i]) {
      expect(cookies[0]).toMatch(attribute);
    }
    expect(cookies[0]).not.toMatch(/; (Secure|Domain)/i);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says the same of a wrong password and of an address that is not there', async () => {
    await enrol(desk, 'wrong@example.org', 'viewer');
    const [wrong, absent] = [
      await browser().signIn('wrong@example.org', 'not the password'),
      await browser().signIn('absent@example.org', 'not the password'),
    ];
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
    expect(absent.body).toEqual(wrong.body);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('is refused after ten attempts on one account from one machine, and there alone', async () => {
    await enrol(desk, 'tried@example.org', 'viewer');
    const one = browser();
    const tries = [];
    for (let count = 0; count < 11; count++) tries.push(await one.signIn('Tried@example.org', `guess ${count}`));
    expect(tries.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect(tries[10]?.body).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(Number(tries[10]?.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await one.signIn('tried@example.org')).toMatchObject({ status: 429 });
    expect(await one.signIn('untried@example.org')).toMatchObject({ status: 401 });
  });

  it('is not refused to the owner, however often others have tried', async () => {
    await enrol(desk, 'owner@example.org', 'viewer');
    for (let count = 0; count < 30; count++) await browser().signIn('owner@example.org', `guess ${count}`);
    const persistent = browser();
    for (let count = 0; count < 11; count++) await persistent.signIn('owner@example.org', `guess ${count}`);
    expect(await browser().signIn('owner@example.org')).toMatchObject({ status: 200 });
  });

  it('is refused after thirty attempts from one machine, whatever else it claims to be', async () => {
    const one = browser();
    const tries = [];
    for (let count = 0; count < 31; count++) {
      const claimed = { 'x-forwarded-for': `198.51.100.${count}, ${one.address}`, 'x-eventide-client': '198.51.100.1' };
      tries.push(await one.post('/sign-in/email', { email: `sprayed${count}@example.org`, password }, claimed));
    }
    expect(tries.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    expect(await browser().signIn('sprayed0@example.org')).toMatchObject({ status: 401 });
  });

  it('from a page of another site is refused', async () => {
    await enrol(desk, 'foreign@example.org', 'viewer');
    const body = { email: 'foreign@example.org', password };
    const foreign = await browser().post('/sign-in/email', body, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.getSetCookie()).toEqual([]);
    const signedIn = browser();
    await signedIn.signIn('foreign@example.org');
    expect(await signedIn.post('/sign-out', {}, { origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(await signedIn.viewer()).toMatchObject({ email: 'foreign@example.org' });
  });
});

describe('a session', () => {
  it('ends by signing out, and a copy of its cookie with it', async () => {
    await enrol(desk, 'out@example.org', 'viewer');
    const [one, copy] = [browser(), browser()];
    await one.signIn('out@example.org');
    for (const [host, jar] of one.cookies) copy.cookies.set(host, new Map(jar));
    expect(await copy.viewer()).toMatchObject({ email: 'out@example.org' });
    expect(await one.post('/sign-out', {})).toMatchObject({ status: 200 });
    expect(await one.viewer()).toBeNull();
    expect(await copy.viewer()).toBeNull();
  });

  it('counts as long as it lasts, by the cookie that names it', async () => {
    await enrol(desk, 'counts@example.org', 'reviewer');
    const one = browser();
    await one.signIn('counts@example.org');
    const jar = one.cookies.get(new URL(desk.origin).host) ?? [];
    const cookie = [...jar].map(([name, value]) => `other=1; ${name}=${value}; more=2`).join('; ');
    const credential = credentialOf(new Headers({ cookie }));
    expect(credential?.kind).toBe('SESSION');
    const standing = () => desk.people.standingOf(credential ? [credential] : []);
    expect(await standing()).toEqual(['reviewer']);
    await one.post('/sign-out', {});
    expect(await standing()).toEqual([null]);
  });

  it('is listed, and can be revoked from another one', async () => {
    await enrol(desk, 'two@example.org', 'viewer');
    const [here, there] = [browser(), browser()];
    await there.signIn('two@example.org');
    await here.signIn('two@example.org');
    const listed = (await (await here.send('/api/auth/list-sessions')).json()) as { token: string; id: string }[];
    expect(listed.length).toBeGreaterThanOrEqual(2);
    const [own] = decodeURIComponent(here.cookies.get(new URL(desk.origin).host)?.values().next().value ?? '').split(
      '.',
    );
    for (const { token } of listed) if (token !== own) await here.post('/revoke-session', { token });
    expect(await there.viewer()).toBeNull();
    expect(await here.viewer()).toMatchObject({ email: 'two@example.org' });
  });

  it('of somebody else cannot be revoked', async () => {
    await enrol(desk, 'victim@example.org', 'viewer');
    await enrol(desk, 'mallory@example.org', 'viewer');
    const [victim, mallory] = [browser(), browser()];
    await victim.signIn('victim@example.org');
    await mallory.signIn('mallory@example.org');
    const listed = (await (await victim.send('/api/auth/list-sessions')).json()) as { token: string }[];
    for (const { token } of listed) await mallory.post('/revoke-session', { token });
    expect(await victim.viewer()).toMatchObject({ email: 'victim@example.org' });
  });

  it('with another signature is none', async () => {
    await enrol(desk, 'forged@example.org', 'viewer');
    const one = browser();
    await one.signIn('forged@example.org');
    const jar = one.cookies.get(new URL(desk.origin).host);
    for (const [name, value] of jar ?? [])
      jar?.set(name, value.replace(/\..*$/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'));
    expect(await one.viewer()).toBeNull();
  });

  it('has the role of this moment', async () => {
    const { id: personId } = await enrol(desk, 'role@example.org', 'viewer');
    const one = browser();
    await one.signIn('role@example.org');
    expect(await one.viewer()).toMatchObject({ role: 'viewer' });
    await desk.people.setRole({ personId, role: 'reviewer', actor: { id: null, name: 'x', role: null } });
    expect(await one.viewer()).toMatchObject({ role: 'reviewer' });
  });

  it.each([
    ['ends when the password is changed', {}, null],
    ['goes on where that is asked for', { revokeOtherSessions: false }, { email: 'kept@example.org' }],
  ])('of another password %s', async (_what, asked, expected) => {
    const email = expected?.email ?? 'change@example.org';
    await enrol(desk, email, 'viewer');
    const [here, there] = [browser(), browser()];
    await there.signIn(email);
    await here.signIn(email);
    const change = (currentPassword: string) =>
      here.post('/change-password', { currentPassword, newPassword: 'new password here', ...asked });
    expect(await change('not the password')).toMatchObject({ status: 400 });
    expect(await change(password)).toMatchObject({ status: 200 });
    const viewer = await there.viewer();
    if (expected) expect(viewer).toMatchObject(expected);
    else expect(viewer).toBeNull();
    expect(await here.viewer()).toMatchObject({ email });
  });

  it('is named by its cookie alone: no answer has what stands for it in its body', async () => {
    await enrol(desk, 'body@example.org', 'viewer');
    const one = browser();
    const signedIn = await one.signIn('body@example.org');
    const session = (await (await one.send('/api/auth/get-session')).json()) as unknown;
    const next = { currentPassword: password, newPassword: 'new password here' };
    const changed = await one.post('/change-password', next);
    expect(changed.status).toBe(200);
    expect(session).toMatchObject({ user: { email: 'body@example.org' } });
    for (const body of [signedIn.body, session, changed.body]) expect(JSON.stringify(body)).not.toContain('"token"');
  });

  it('is spoken of in one content type', async () => {
    for (const path of ['/get-session', '/sign-in-methods', '/nothing']) {
      const { headers } = await browser().send(`/api/auth${path}`);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    }
  });
});

describe('nobody', () => {
  it.each([
    ['/sign-up/email', { name: 'Eve', email: 'eve@example.org', password }],
    ['/update-user', { role: 'admin' }],
    ['/request-password-reset', { email: 'ada@example.org' }],
    ['/delete-user', {}],
  ])('can use %s', async (path, body) => {
    expect(await browser().post(path, body)).toMatchObject({ status: 404 });
    expect(await desk.people.personByEmail('eve@example.org')).toBeNull();
  });

  it('sends more than a form holds', async () => {
    const { status } = await browser().post('/sign-in/email', { email: 'a@example.org', password: 'x'.repeat(30_000) });
    expect(status).toBe(413);
  });
});

describe('an API token', () => {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  it('speaks for its owner, until it is revoked', async () => {
    const { id: personId } = await enrol(desk, 'script@example.org', 'reviewer');
    const actor = { id: personId, name: 'x', role: 'reviewer' as const };
    const { token, secret } = await desk.people.createApiToken({
      ...{ personId, name: 'nightly', role: 'viewer', expiresAt: null, actor },
    });
    expect(secret).toMatch(/^evt_[\w-]{43}$/);
    expect(await browser().viewer(bearer(secret))).toMatchObject({ id: personId, role: 'viewer', via: 'token' });
    await desk.people.revokeApiToken({ id: token.id, personId, actor });
    expect(await browser().viewer(bearer(secret))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('that is none of ours is refused; another kind of bearer is nobody', async () => {
    expect(await browser().viewer(bearer('evt_x'))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await browser().viewer(bearer('x'))).toBeNull();
  });
});

describe('the sign-in page', () => {
  it('is told by which ways people come in, and whether they have to', async () => {
    const one = browser();
    // However often it is asked: every page that is shown asks.
    for (let times = 0; times < 20; times++) {
      const methods = (await (await one.send('/api/auth/sign-in-methods')).json()) as unknown;
      expect(methods).toEqual({ provider: null, readingIsOpen: true, webOrigin: desk.origin });
    }
  });
});

describe('behind https', () => {
  it('cookies are sent over https alone', async () => {
    const secure = await openDesk(() => ({ webOrigin: 'https://eventide.example' }));
    try {
      const token = await inviteTo(secure, 'tls@example.org', 'viewer');
      const { headers } = await new Browser(secure.origin).post(
        '/one-time-link/accept',
        { token, name: 'x', email: 'tls@example.org', password },
        { origin: 'https://eventide.example' },
      );
      expect(headers.getSetCookie()[0]).toMatch(/^__Secure-eventide\.session_token=.*; Secure/i);
    } finally {
      await secure.close();
    }
  });
});

describe('the log', () => {
  it('has none of what was secret in all of this', () => {
    const all = desk.log.join('');
    expect(all).not.toBe('');
    for (const secret of [password, 'evt_', 'session_token', 'not the password', 'example.org', 'guess']) {
      expect(all).not.toContain(secret);
    }
  });

  it('leaves out what a careless line would give away', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line: string) => lines.push(line) });
    const headers = { authorization: 'Bearer s3cret', cookie: 's3cret', 'set-cookie': 's3cret' };
    logger.info({ password: 's3cret', token: 's3cret', headers, request: { headers } }, 'careless');
    expect(lines.join('')).toContain('careless');
    expect(lines.join('')).not.toContain('s3cret');
  });
});
