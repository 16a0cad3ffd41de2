import { fileURLToPath } from 'node:url';
import { check, stemsOnly } from '@eventide/consistency';
import type { Role } from '@eventide/contract';
import { createPeople, openStore } from '@eventide/store';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { createAuth } from '../src/auth/auth.ts';
import { createPeopleOf } from '../src/auth/people.ts';
import { readConfig, type Config } from '../src/config.ts';
import { createImports } from '../src/live/imports.ts';
import { createLive } from '../src/live/live.ts';
import { seed } from '../src/seed.ts';
import { createApi } from '../src/server.ts';
import { emptyFolder } from './data-folder.ts';

export const documents = fileURLToPath(new URL('../../../documents', import.meta.url));
export const silent = pino({ level: 'silent' });
export const config: Config = { ...readConfig({}), port: 0, documents, logLevel: 'silent' };

const folder = await emptyFolder();
/** The store of this file's tests, with the repository's own pages in it. */
export const store = await openStore({ kind: 'embedded', folder });
await seed(documents, store);

/** Reviewed without dictionaries, which take seconds to load and change nothing that is tested over HTTP. */
export const live = await createLive({
  store,
  review: (catalog) => Promise.resolve(check(catalog, { resources: stemsOnly() })),
  logger: silent,
});
afterAll(async () => {
  await live.close();
  await store.close();
});

export const { catalogs } = live;
const people = createPeople(store.database);
const auth = await createAuth({
  ...{ settings: config.auth, secret: 'a secret that is long enough to sign with', logger: silent },
  ...{ database: store.database, people },
});

/** What the server is made of; a test may put something else in the place of a part. */
export const parts: Parameters<typeof createApi>[0] = {
  ...{ config, catalogs, auth, logger: silent },
  services: {
    store,
    people: createPeopleOf(people, config.auth.webOrigin),
    changes: live.changes,
    imports: await createImports({ store, visible: live.visible, logger: silent }),
  },
};

/** The headers of a script that acts for somebody with this role. */
export async function signedIn(role: Role): Promise<Readonly<Record<string, string>>> {
  const actor = { id: null, name: 'Eventide', role: null };
  const expiresAt = new Date(Date.now() + 60_000);
  const email = `${role}-${String(Math.random()).slice(2)}@example.org`;
  const invited = await people.invite({ email, name: `A ${role}`, role, expiresAt, actor });
  if (invited.kind !== 'INVITED') throw new Error(invited.kind);
  const token = { personId: invited.person.id, name: 'test', role, expiresAt: null, actor };
  return { authorization: `Bearer ${(await people.createApiToken(token)).secret}` };
}

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The server in memory: no port, no socket. */
export function inMemory(settings: Partial<Config> = {}, logger = silent): Fetch {
  const yoga = createApi({ ...parts, config: { ...config, ...settings }, logger });
  return async (path, init = {}) => yoga.fetch(new URL(path, 'http://api.test'), init);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** A plain POST, as every HTTP client can send it. */
export async function post(
  fetch: Fetch,
  query: string,
  { variables, headers = {} }: { variables?: object; headers?: Readonly<Record<string, string>> } = {},
) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
}

export function get(query: string, variables?: object): string {
  const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return `/graphql?${parameters.toString()}`;
}

export const relations = `{ diagnosticCode(code:"0x00000409"){ code decimal symbol message(locale:"it-IT"){value} events{nodes{ eventId name severity relatedEvents{eventId severity} diagnosticCodes{citedAs code{code}} }} } }`;
