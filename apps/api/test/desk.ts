import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor, Person, Role } from '@eventide/contract';
import { createPeople, openStore, type PeopleStore, type Store } from '@eventide/store';
import { createAuthRoute } from '../src/auth/answer-auth.ts';
import { createAuth, basePath, type Auth } from '../src/auth/auth.ts';
import type { AuthSettings } from '../src/auth/settings.ts';
import { identify } from '../src/auth/identify.ts';
import { readConfig } from '../src/config.ts';
import type { Answer, Asked } from '../src/http/asked.ts';
import { createFront } from '../src/http/front.ts';
import { createListener } from '../src/http/listener.ts';
import { createLogger } from '../src/logger.ts';
import { temporaryFolder } from './data-folder.ts';

/** Sign-in as it is served, on a store of its own and a port of its own; pages are where the API is. */
export interface Desk {
  readonly origin: string;
  readonly store: Store;
  readonly people: PeopleStore;
  readonly auth: Auth;
  /** Everything that was logged. */
  readonly log: string[];
  close(): Promise<void>;
}

const system: Actor = { id: null, name: 'Eventide', role: null };
export const password = 'correct horse battery';

export async function openDesk(
  settings: (origin: string) => Partial<AuthSettings> | Promise<Partial<AuthSettings>> = () => ({}),
): Promise<Desk> {
  const { folder, remove } = await temporaryFolder();
  const store = await openStore({ kind: 'embedded', folder });
  const people = createPeople(store.database);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const log: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => log.push(line) });
  const all = {
    ...readConfig({ EVENTIDE_WEB_ORIGIN: origin, EVENTIDE_TRUSTED_PROXIES: '' }).auth,
    ...(await settings(origin)),
  };
  const auth = await createAuth({
    ...{ settings: all, secret: 'a secret that is long enough to sign with', logger, people },
    database: store.database,
  });
  const answerAuth = createAuthRoute(auth, all.trustedProxies);
  const route = async (asked: Asked): Promise<Answer> => {
    if (asked.path.startsWith(`${basePath}/`)) return answerAuth(asked);
    const identified = await identify(asked, auth.viewerOf);
    if ('refused' in identified) return identified.refused;
    const body = JSON.stringify({ data: { viewer: JSON.stringify(identified.viewer) } });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  };
  const catalogs = new Map();
  const front = createFront({ route, catalogs: () => catalogs, generation: () => 0, corsOrigins: [], logger });
  server.on('request', createListener(front, logger));
  return {
    ...{ origin, store, people, auth, log },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
      remove();
    },
  };
}

/** Somebody with an account, who can sign in with {@link password}. */
export async function enrol(desk: Desk, email: string, role: Role): Promise<Person> {
  const secret = await inviteTo(desk, email, role);
  const browser = new Browser(desk.origin);
  const { status } = await browser.post('/one-time-link/accept', { token: secret, name: email, email, password });
  if (status !== 200) throw new Error(`the link was answered with ${status}`);
  const person = await desk.people.personByEmail(email);
  if (!person) throw new Error('nobody there');
  return person;
}

export async function inviteTo({ people }: Desk, email: string, role: Role): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  const outcome = await people.invite({ email, name: email, role, expiresAt, actor: system });
  if (outcome.kind !== 'INVITED') throw new Error(outcome.kind);
  return outcome.link.secret;
}

let browsers = 1;

/** Keeps cookies by host, follows no redirect by itself, and says where a form comes from. */
export class Browser {
  readonly origin: string;
  readonly cookies = new Map<string, Map<string, string>>();
  /** Each on a machine of its own, as a trusted proxy tells it. */
  address = `192.0.2.${browsers++ % 250}`;

  constructor(origin: string) {
    this.origin = origin;
  }

  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const headers = new Headers({ 'x-forwarded-for': this.address, ...(init.headers as Record<string, string>) });
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0(;|$)/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  async post(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    const response = await this.send(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(text === '' ? 'null' : text) as Record<string, unknown> | null,
    };
  }

  signIn(email: string, secret = password) {
    return this.post('/sign-in/email', { email, password: secret });
  }

  /** Whom the API takes this browser, or whoever shows these headers, for; a code where it answers nobody. */
  async viewer(headers: Readonly<Record<string, string>> = {}) {
    const response = await this.send('/graphql?query={viewer}', { headers });
    const { data, errors } = (await response.json()) as {
      data?: { viewer: string };
      errors?: { extensions: { code: string } }[];
    };
    if (errors) return { status: response.status, code: errors[0]?.extensions.code };
    return JSON.parse(data?.viewer ?? 'null') as unknown;
  }
}
