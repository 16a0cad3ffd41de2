import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { reader } from './reader.ts';
import { answering, freePort, startApiOn, startWeb } from './servers.ts';

/** A product of its own that people sign in to, whose API can be restarted on the same store. */
export interface Desk {
  readonly web: string;
  /** Folder of its store. */
  readonly data: string;
  /** Of the first admin; works once. */
  readonly adminLink: string;
  readonly restartApi: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param settings of the API beside its usual ones */
export async function startDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const data = mkdtempSync(join(tmpdir(), 'eventide-desk-'));
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const env = { EVENTIDE_WEB_ORIGIN: `http://localhost:${webPort}` };
  let api = startApiOn(apiPort, data, { ...env, ...settings });
  const web = await startWeb(api.url, webPort, env);
  const stop = async () => {
    await Promise.all([api.stop(), web.stop()]);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await answering(`${api.url}/ready`, api);
    await answering(web.url, web);
    const [adminLink] = /http\S+token=\S+/.exec(api.output()) ?? [];
    if (adminLink === undefined) throw new Error(`No link was printed.\n${api.output()}`);
    const restartApi = async () => {
      await api.stop();
      api = startApiOn(apiPort, data, { ...env, ...settings });
      await answering(`${api.url}/ready`, api);
    };
    return { web: web.url, data, adminLink, restartApi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a context takes to be signed in. */
export type SignedIn = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>;

/** A page open at a path; signed in where `as` is given, as `acceptLink` gives it. */
export async function colleague(desk: Desk, path: string, as?: SignedIn): Promise<Page> {
  const { page } = await reader('en-US', path, { origin: desk.web, ...(as && { storageState: as }) });
  await awake(page);
  return page;
}

/** Waits until a page's scripts have taken it over: before that, nobody hears its keys. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main, main > *')];
    return parts.length > 1 && parts.every((part) => Object.keys(part).some((name) => name.startsWith('__reactFiber')));
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** Asks the API in somebody's name. */
export async function askAs<Data>(desk: Desk, as: SignedIn, query: string, variables = {}): Promise<Data> {
  const answer = await fetch(new URL('/graphql', desk.web), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: as.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** Uses a one-time link; what is answered signs a `colleague` in. */
export async function acceptLink(desk: Desk, link: string, name: string): Promise<SignedIn> {
  const response = await fetch(new URL('/api/auth/one-time-link/accept', desk.web), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: desk.web },
    body: JSON.stringify({
      token: new URL(link).searchParams.get('token'),
      name,
      email: `${name.toLowerCase()}@example.org`,
      password: 'correct horse battery',
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { hostname } = new URL(desk.web);
  const cookies = response.headers.getSetCookie().map((cookie) => {
    const [, cookieName = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const fixed = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return { name: cookieName, value, ...fixed };
  });
  return { cookies, origins: [] };
}

/** Invites somebody with a role and uses their link. */
export async function invited(desk: Desk, admin: SignedIn, name: string, role: string): Promise<SignedIn> {
  const { invitePerson } = await askAs<{ invitePerson: { signInLink: string } }>(
    desk,
    admin,
    `mutation ($email: String!, $name: String!, $role: Role!) {
      invitePerson(email: $email, name: $name, role: $role) { ... on InvitePersonPayload { signInLink } }
    }`,
    { email: `${name.toLowerCase()}@example.org`, name, role },
  );
  return acceptLink(desk, invitePerson.signInLink, name);
}

/** Whether a page asks the API for an operation: its text is not sent, but its name is. */
export function asksFor(request: Request, operation: string): boolean {
  return request.postData()?.includes(`"operationName":"${operation}"`) === true;
}
