import { fileURLToPath } from 'node:url';
import { check, stemsOnly } from '@eventide/consistency';
import { pino } from 'pino';
import { readConfig, type Config } from '../src/config.ts';
import { readCatalogs } from '../src/documents.ts';
import { createSnapshots } from '../src/review/snapshots.ts';
import { createApi } from '../src/server.ts';

export const documents = fileURLToPath(new URL('../../../documents', import.meta.url));

/** Reviewed without dictionaries, which take seconds to load and change nothing that is tested over HTTP. */
const snapshots = await createSnapshots(await readCatalogs(documents), (catalog) =>
  Promise.resolve(check(catalog, { resources: stemsOnly() })),
);
export const catalogs = () => snapshots;
export const silent = pino({ level: 'silent' });

export const config: Config = {
  host: '127.0.0.1',
  port: 0,
  documents,
  corsOrigins: [],
  logLevel: 'silent',
  auth: readConfig({}).auth,
};

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The server in memory: no port, no socket. */
export function inMemory(settings: Partial<Config> = {}, logger = silent): Fetch {
  const yoga = createApi({ config: { ...config, ...settings }, catalogs, logger });
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
