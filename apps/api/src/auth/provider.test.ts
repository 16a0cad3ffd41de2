import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, enrol, inviteTo, openDesk, type Desk } from '../../test/desk.ts';
import { startProvider, type TestProvider } from '../../test/provider.ts';

let provider: TestProvider;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(async (origin) => {
    provider = await startProvider(`${origin}/api/auth/callback/oidc`);
    return { provider: settingsOf(provider) };
  });
}, 60_000);
afterAll(async () => {
  await desk.close();
  await provider.close();
});

const settingsOf = ({ issuer, clientId, clientSecret }: TestProvider) => ({
  ...{ issuer, clientId, clientSecret, name: 'Contoso', roleClaim: 'roles' },
  roles: new Map([
    ['Desk.Reviewer', 'reviewer' as const],
    ['Desk.Admin', 'admin' as const],
  ]),
});

/** Goes to the provider, signs in there, agrees, and comes back: where it leads in the end. */
async function signInThere(browser: Browser, name: string): Promise<URL> {
  const { body } = await browser.post('/sign-in/social', {
    ...{ provider: 'oidc', callbackURL: '/account', errorCallbackURL: '/sign-in', disableRedirect: true },
  });
  let url = new URL(String(body?.url));
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    ...{ response_type: 'code', code_challenge_method: 'S256', nonce: expect.any(String) as string },
    ...{ scope: 'openid profile email', redirect_uri: `${browser.origin}/api/auth/callback/oidc` },
  });
  return follow(browser, url, name);

  async function follow(by: Browser, from: URL, login: string): Promise<URL> {
    let response = await by.send(from.href);
    for (let hops = 0; hops < 20; hops++) {
      const location = response.headers.get('location');
      if (location !== null) {
        url = new URL(location, url);
        if (url.origin === by.origin && !url.pathname.startsWith('/api/auth/')) return url;
        response = await by.send(url.href);
        continue;
      }
      // The provider's own pages: one form to sign in, one to agree.
      const page = await response.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`${url.href} answers ${response.status}: ${page.slice(0, 500)}`);
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      url = new URL(action, url);
      response = await by.send(url.href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) }).toString(),
      });
    }
    throw new Error('it goes round in circles');
  }
}

const known = (name: string, more: object = {}) => {
  const claims = { email: `${name}@contoso.example`, email_verified: true, name: name.toUpperCase(), ...more };
  provider.people.set(name, claims);
  return name;
};

describe('signing in with a provider', () => {
  it('makes somebody new a viewer', async () => {
    const browser = new Browser(desk.origin);
    expect((await signInThere(browser, known('vera'))).href).toBe(`${desk.origin}/account`);
    expect(await browser.viewer()).toMatchObject({ name: 'VERA', email: 'vera@contoso.example', role: 'viewer' });
  });

  it('signs the same person in again, with the roles that they have there now, each change in the audit log', async () => {
    await signInThere(new Browser(desk.origin), known('rita', { roles: ['Else', 'Desk.Reviewer'] }));
    const rita = await desk.people.personByEmail('rita@contoso.example');
    expect(rita).toMatchObject({ role: 'reviewer', status: 'ACTIVE' });
    // Another address there is still the same person.
    known('rita', { email: 'rita.new@contoso.example', roles: [] });
    const again = new Browser(desk.origin);
    await signInThere(again, 'rita');
    expect(await again.viewer()).toMatchObject({ id: rita?.id, role: 'viewer' });
    const { entries } = await desk.store.auditLog({ where: { actions: ['ROLE'] }, first: 100 });
    const changes = entries.filter(({ subject }) => subject.id === rita?.id);
    expect(changes.map(({ by, before, after }) => ({ by: by.name, before, after }))).toEqual([
      { by: 'Contoso', before: { role: 'reviewer' }, after: { role: 'viewer' } },
      { by: 'Contoso', before: { role: 'viewer' }, after: { role: 'reviewer' } },
    ]);
  });

  it('takes up an invitation to an address that the provider has verified, and the link is void', async () => {
    const token = await inviteTo(desk, 'ines@contoso.example', 'reviewer');
    const browser = new Browser(desk.origin);
    await signInThere(browser, known('ines', { roles: ['Desk.Reviewer'] }));
    expect(await browser.viewer()).toMatchObject({ email: 'ines@contoso.example', role: 'reviewer' });
    expect(await new Browser(desk.origin).post('/one-time-link/look', { token })).toMatchObject({ status: 410 });
  });

  it('gives nobody an account whose address the provider has not verified', async () => {
    await enrol(desk, 'boss@contoso.example', 'admin');
    const browser = new Browser(desk.origin);
    const end = await signInThere(browser, known('mallory', { email: 'boss@contoso.example', email_verified: false }));
    expect(end.pathname).toBe('/sign-in');
    expect(end.searchParams.get('error')).toBe('account_not_linked');
    expect(await browser.viewer()).toBeNull();
  });

  it('keeps none of the provider’s tokens', async () => {
    await signInThere(new Browser(desk.origin), known('toni'));
    const { rows } = await desk.store.database.execute(
      `SELECT access_token, refresh_token, id_token FROM account WHERE provider_id = 'oidc'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ access_token: null, refresh_token: null, id_token: null });
  });

  it('ends with an answer that this browser did not ask for', async () => {
    const stranger = new Browser(desk.origin);
    const response = await stranger.send('/api/auth/callback/oidc?code=x&state=y');
    expect(response.headers.get('location')).toMatch(/\/sign-in\?.*error=/);
    expect(await stranger.viewer()).toBeNull();
  });

  it('leads nowhere but to our own pages', async () => {
    const browser = new Browser(desk.origin);
    const { status } = await browser.post('/sign-in/social', {
      provider: 'oidc',
      callbackURL: 'https://evil.example/',
    });
    expect(status).toBe(403);
  });

  it('writes none of it into the log', () => {
    for (const secret of [provider.clientSecret, 'code=', 'contoso.example', 'eyJ']) {
      expect(desk.log.join('')).not.toContain(secret);
    }
  });
});

describe('a provider', () => {
  it('that tells the address only when asked is asked', async () => {
    let other: TestProvider | undefined;
    const quiet = await openDesk(async (origin) => {
      other = await startProvider(`${origin}/api/auth/callback/oidc`, { inIdToken: false });
      other.people.set('quinn', { email: 'quinn@contoso.example', email_verified: true, name: 'Quinn' });
      return { provider: settingsOf(other) };
    });
    try {
      const browser = new Browser(quiet.origin);
      await signInThere(browser, 'quinn');
      expect(await browser.viewer()).toMatchObject({ email: 'quinn@contoso.example', name: 'Quinn' });
    } finally {
      await quiet.close();
      await other?.close();
    }
  });

  it('that is away leaves the password as the way in', async () => {
    const alone = await openDesk(() => ({
      provider: { ...settingsOf(provider), issuer: 'http://localhost:9' },
    }));
    try {
      await enrol(alone, 'alone@example.org', 'viewer');
      const browser = new Browser(alone.origin);
      expect(await (await browser.send('/api/auth/sign-in-methods')).json()).toMatchObject({ provider: null });
      expect(await browser.signIn('alone@example.org')).toMatchObject({ status: 200 });
      expect(await browser.post('/sign-in/social', { provider: 'oidc' })).toMatchObject({ status: 404 });
    } finally {
      await alone.close();
    }
  });
});
