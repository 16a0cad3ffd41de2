import { fileURLToPath } from 'node:url';
import { check, stemsOnly } from '@eventide/consistency';
import type { Role } from '@eventide/contract';
import { readTermBase } from '@eventide/exchange';
import { createPeople, openStore, type Store } from '@eventide/store';
import { pino, type Logger } from 'pino';
import { afterAll } from 'vitest';
import { createAuth } from '../src/auth/auth.ts';
import { createPeopleOf } from '../src/auth/people.ts';
import { readConfig, type Config } from '../src/config.ts';
import { createImports } from '../src/live/imports.ts';
import { createLive, type Live } from '../src/live/live.ts';
import { createPreview } from '../src/live/preview.ts';
import { createStreams } from '../src/live/streams.ts';
import type { ToReview } from '../src/review/review-in-thread.ts';
import { seed } from '../src/seed/seed.ts';
import { createApi } from '../src/server.ts';
import { emptyFolder } from './data-folder.ts';

export const documents = fileURLToPath(new URL('../../../documents', import.meta.url));
export const silent = pino({ level: 'silent' });
export const config: Config = { ...readConfig({}), port: 0, documents, logLevel: 'silent' };

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The API of one test file, in memory. */
export interface TestApi {
  /** Has the repository's own pages in it. */
  readonly store: Store;
  readonly live: Live;
  readonly catalogs: Live['catalogs'];
  /** What the server is made of; a test may replace a part. */
  readonly parts: Parameters<typeof createApi>[0];
  /** The headers of a script that acts for somebody with this role. */
  readonly signedIn: (role: Role) => Promise<Readonly<Record<string, string>>>;
  /** Answers requests without a port or a socket. */
  readonly inMemory: (settings?: Partial<Config>, logger?: Logger) => Fetch;
}

/** Without dictionaries, which take seconds to load and change nothing that is tested over HTTP. */
export const review = ({ catalog, termBase }: ToReview) =>
  Promise.resolve(check(catalog, { resources: stemsOnly(), termBase, withTerms: true }));

/**
 * Opens a store of the test file's own and everything that stands on it. Call once at the top level of a test file: its end
 * closes them.
 */
export async function openApi(): Promise<TestApi> {
  const store = await openStore({ kind: 'embedded', folder: await emptyFolder() });
  await seed(documents, store, { logger: silent });
  const live = await createLive({
    store,
    review,
    logger: silent,
  });
  const preview = createPreview({ store, review, logger: silent });
  afterAll(async () => {
    await preview.close();
    await live.close();
    await store.close();
  });
  const people = createPeople(store.database);
  const auth = await createAuth({
    ...{ settings: config.auth, secret: 'a secret that is long enough to sign with', logger: silent },
    ...{ database: store.database, people },
  });
  const parts: TestApi['parts'] = {
    ...{
      config,
      catalogs: live.catalogs,
      generation: live.generation,
      auth,
      logger: silent,
      streams: createStreams(people),
    },
    services: {
      store,
      people: createPeopleOf(people, config.auth.webOrigin),
      changes: live.changes,
      imports: await createImports({ store, visible: live.visible, logger: silent }),
      reviewOf: preview.reviewOf,
      readTermBase,
    },
  };
  let invitations = 0;
  return {
    ...{ store, live, parts, catalogs: live.catalogs },
    async signedIn(role) {
      const actor = { id: null, name: 'Eventide', role: null };
      const expiresAt = new Date(Date.now() + 60_000);
      const email = `${role}-${invitations++}@example.org`;
      const invited = await people.invite({ email, name: `A ${role}`, role, expiresAt, actor });
      if (invited.kind !== 'INVITED') throw new Error(invited.kind);
      const token = { personId: invited.person.id, name: 'test', role, expiresAt: null, actor };
      return { authorization: `Bearer ${(await people.createApiToken(token)).secret}` };
    },
    inMemory(settings = {}, logger = silent) {
      const api = createApi({ ...parts, config: { ...config, ...settings }, logger });
      return (path, init) => api.fetch(new URL(path, 'http://api.test'), init);
    },
  };
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
