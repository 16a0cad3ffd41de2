import { readFileSync, readdirSync } from 'node:fs';
import { alignCatalog, decodePage, parsePage, type Catalog } from '@eventide/catalog';
import { execute, parse, validate } from 'graphql';
import { createSnapshot, formatError, schema, type CatalogSnapshot, type SchemaContext } from '../src/index.ts';
import { emptyStore } from './empty-store.ts';

const folder = new URL('../../../documents/', import.meta.url);

/** The catalogue of the repository's own pages. */
export const catalog: Catalog = alignCatalog(
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => parsePage(decodePage(readFileSync(new URL(file, folder)), { file }), { file })),
  { slug: 'certificate-connector' },
);

const snapshot = createSnapshot(catalog);

export interface Options {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly preferredLocales?: readonly string[];
  readonly snapshots?: readonly CatalogSnapshot[];
  readonly viewer?: SchemaContext['viewer'];
  readonly readingIsOpen?: boolean;
  readonly store?: SchemaContext['store'];
}

const nothing = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
});

/** The context of anonymous requests, with a store that has no decisions. */
export const anonymous: Omit<SchemaContext, 'catalogs'> = {
  preferredLocales: [],
  viewer: null,
  readingIsOpen: true,
  commentsAreOpen: false,
  signal: null,
  store: emptyStore,
  people: {
    people: () => Promise.resolve([]),
    invite: () => Promise.resolve({ kind: 'TAKEN' }),
    setRole: () => Promise.resolve({ kind: 'NOT_FOUND' }),
    remove: () => Promise.resolve({ kind: 'NOT_FOUND' }),
    renewLink: () => Promise.resolve(null),
    reviewLanguages: () => Promise.resolve([]),
    setReviewLanguages: () => Promise.reject(new Error('nobody is here')),
    apiTokens: () => Promise.resolve([]),
    createApiToken: () => Promise.reject(new Error('no tokens here')),
    revokeApiToken: () => Promise.resolve(null),
  },
  changes: { catalogs: nothing, reviews: nothing },
  imports: { report: () => undefined, follow: nothing, visible: () => Promise.resolve() },
  reviewOf: () => Promise.resolve(null),
  readTermBase: () => ({ kind: 'REFUSED', fault: 'OTHER_FORMAT', line: 1 }),
};

interface Answer {
  /** Untyped on purpose: each test states the shape that it expects. */
  readonly data: unknown;
  readonly errors: readonly { readonly code: unknown; readonly message: string; readonly extensions: object }[];
}

/** Executes a document as a server would, with errors as a client would see them. */
export async function ask(
  source: string,
  { variables = {}, snapshots = [snapshot], ...options }: Options = {},
): Promise<Answer> {
  const document = parse(source);
  const invalid = validate(schema, document);
  const catalogs = new Map(snapshots.map((one) => [one.catalog.slug, one]));
  const contextValue: SchemaContext = { ...anonymous, ...options, catalogs };
  const { data, errors } =
    invalid.length > 0
      ? { data: null, errors: invalid }
      : await execute({ schema, document, contextValue, variableValues: variables });
  const formatted = (errors ?? []).map(formatError);
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: formatted.map(({ message, extensions }) => ({ code: extensions.code, message, extensions })),
  };
}

/** The data of a result without errors. */
export async function data(source: string, options?: Options): Promise<unknown> {
  const answer = await ask(source, options);
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data;
}

/** The codes of the errors of a result. */
export async function codes(source: string, options?: Options): Promise<readonly unknown[]> {
  return (await ask(source, options)).errors.map(({ code }) => code);
}
