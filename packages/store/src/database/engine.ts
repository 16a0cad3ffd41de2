import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import pg from 'pg';
import * as schema from '../schema.ts';
import { StoreError } from '../store-error.ts';
import type { Database, Queries } from './database.ts';
import { EmbeddedServer } from './embedded-server.ts';
import { EmbeddedStream } from './embedded-stream.ts';
import { isRetriable, toStoreError } from './errors.ts';
import { takeLock, type Lock } from './lock.ts';

/** An open database, on which the parts of the store are built. */
export interface Engine {
  readonly kind: 'embedded' | 'server';
  readonly database: Database;
  /**
   * Runs the work in a transaction that reads one snapshot. A statement of the embedded engine is ended after
   * `statementMsMax`; a server is told in the transaction.
   * @throws StoreError TIMEOUT or UNAVAILABLE.
   */
  read<Result>(
    work: (queries: Queries) => Promise<Result>,
    options?: { readonly statementMsMax?: number },
  ): Promise<Result>;
  /**
   * Runs a single statement without a transaction: one statement reads one snapshot anyway.
   * @throws StoreError as `read` does.
   */
  readOnce<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /**
   * Runs the work in a transaction, and repeats it if it lost against another transaction.
   * @throws StoreError as `read` does.
   */
  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** A server connection for notifications only; null on the embedded engine, which uses `onNotification`. */
  connect(): pg.Client | null;
  /** The embedded engine's notifications; `resumed` if its session was restarted. */
  onNotification: ((notification: { payload: string } | { resumed: true }) => void) | null;
  close(): Promise<void>;
}

interface EngineOptions {
  readonly statementMsMax: number;
  readonly onNotice: (message: string) => void;
}

export const channel = 'eventide';

const attemptsMax = 5;
const connectMsMax = 5_000;

/** @throws StoreError LOCKED. */
export function openEmbedded(folder: string, { statementMsMax, onNotice }: EngineOptions): Engine {
  const path = resolve(folder);
  const lock = lockFolder(path, onNotice);
  const server = new EmbeddedServer({ folder: join(path, 'data'), statementMsMax });
  let sessions = 0;
  // The pool waits for the returned promise.
  const begin: (client: pg.ClientBase) => unknown = async (client) => {
    client.on('notification', ({ payload = '' }) => engine.onNotification?.({ payload }));
    await client.query(`LISTEN ${channel}`);
    if (sessions++ > 0) engine.onNotification?.({ resumed: true });
  };
  const pool = new pg.Pool({
    ...{ user: 'postgres', database: 'postgres', host: 'embedded' },
    stream: () => new EmbeddedStream(server),
    // There is a single session: transactions wait for each other here.
    max: 1,
    idleTimeoutMillis: 0,
    onConnect: begin,
  });
  const engine = createEngine('embedded', pool, {
    connect: () => null,
    onNotice,
    // There is a single session, and a transaction has it to itself.
    withLimit: async (msMax, work) => {
      server.statementMsMax = Math.min(msMax, statementMsMax);
      try {
        return await work();
      } finally {
        server.statementMsMax = statementMsMax;
      }
    },
    close: async () => {
      await pool.end();
      await server.close();
      lock.release();
    },
  });
  return engine;
}

/** @throws StoreError LOCKED, or UNAVAILABLE where there is no folder to be had under this name. */
function lockFolder(path: string, onNotice: EngineOptions['onNotice']): Lock {
  try {
    makeFolder(path);
    return takeLock(path, { onNotice });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof StoreError) throw error;
    const reason = `The data folder ${path} cannot be made or written to (${String(error.code)}).`;
    throw new StoreError('UNAVAILABLE', `${reason} Name a folder that this user may write to.`, { cause: error });
  }
}

/** Node's own recursive way goes on for ever where the system answers ENOENT below a folder that is there (`/proc/x`). */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

interface ServerAddress {
  readonly url: string;
  /**
   * The server itself, where a pooler that gives each transaction another session stands at `url`: notifications are listened
   * for there. Null: `url` is the server.
   */
  readonly directUrl: string | null;
}

export function openServer({ url, directUrl }: ServerAddress, { statementMsMax, onNotice }: EngineOptions): Engine {
  const common = {
    application_name: 'eventide',
    connectionTimeoutMillis: connectMsMax,
    keepAlive: true,
  };
  const limits = {
    statement_timeout: statementMsMax,
    lock_timeout: statementMsMax,
    idle_in_transaction_session_timeout: 6 * statementMsMax,
  };
  const pool = new pg.Pool({
    ...{ ...common, connectionString: url },
    max: 10,
    // A pooler refuses sessions with settings of their own: each transaction gets them instead.
    ...(directUrl === null && limits),
    // A statement never ends if the server has disappeared without closing the connection.
    query_timeout: statementMsMax + connectMsMax,
  });
  return createEngine('server', pool, {
    connect: () => new pg.Client({ ...common, connectionString: directUrl ?? url, query_timeout: connectMsMax }),
    onNotice,
    begin: directUrl === null ? null : (queries) => setLimits(queries, limits),
    close: () => pool.end(),
  });
}

async function setLimits(queries: Queries, limits: Readonly<Record<string, number>>): Promise<void> {
  const settings = Object.entries(limits).map(([name, ms]) => sql`set_config(${name}, ${String(ms)}, true)`);
  await queries.execute(sql`SELECT ${sql.join(settings, sql`, `)}`);
}

interface EngineParts extends Pick<Engine, 'connect' | 'close'>, Pick<EngineOptions, 'onNotice'> {
  /** Runs the work of a transaction with another time limit for its statements, where the engine has to see to it. */
  readonly withLimit?: <Result>(msMax: number, work: () => Promise<Result>) => Promise<Result>;
  /** What each transaction begins with, where sessions keep no settings. */
  readonly begin?: ((queries: Queries) => Promise<void>) | null;
}

function createEngine(
  kind: Engine['kind'],
  pool: pg.Pool,
  { connect, onNotice, close, withLimit = (_msMax, work) => work(), begin = null }: EngineParts,
): Engine {
  // An idle connection that is lost is replaced by the next query.
  pool.on('error', (error) => {
    onNotice(`A connection to the database was lost: ${error.message}`);
  });
  // A connection that is lost while in use fails its query; without a handler the event would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const database = drizzle(pool, { schema });
  const begun =
    <Result>(work: (queries: Queries) => Promise<Result>) =>
    async (queries: Queries): Promise<Result> => {
      await begin?.(queries);
      return work(queries);
    };
  return {
    kind,
    database,
    read: (work, { statementMsMax } = {}) => {
      const limited =
        statementMsMax === undefined ? work : (queries: Queries) => withLimit(statementMsMax, () => work(queries));
      return run(database, begun(limited), { isolationLevel: 'repeatable read', accessMode: 'read only' }, 1);
    },
    readOnce: async (work) => {
      try {
        return await (begin === null ? work(database) : database.transaction(begun(work), { accessMode: 'read only' }));
      } catch (error) {
        throw toStoreError(error);
      }
    },
    write: (work) => run(database, begun(work), {}, attemptsMax),
    connect,
    onNotification: null,
    close,
  };
}

async function run<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
  config: PgTransactionConfig,
  attempts: number,
): Promise<Result> {
  // If the connection is lost, the rollback fails as well, and its error would hide the first one.
  let first: { readonly error: unknown } | null = null;
  const heard = async (queries: Queries): Promise<Result> => {
    try {
      return await work(queries);
    } catch (error) {
      first = { error };
      throw error;
    }
  };
  try {
    return await database.transaction(heard, config);
  } catch (last) {
    const { error } = (first as { readonly error: unknown } | null) ?? { error: last };
    if (attempts > 1 && isRetriable(error)) return run(database, work, config, attempts - 1);
    throw toStoreError(error);
  }
}
