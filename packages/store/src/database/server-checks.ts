import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { StoreError } from '../store-error.ts';
import { channel, type Engine } from './engine.ts';
import { poolerAdvice } from './errors.ts';

/** How long a notification may take to come back before it counts as lost. */
const notificationMsMax = 3_000;

/**
 * What a server must be to hold the store at all; asked before it is migrated. A replica may have been migrated with its server:
 * it would open, and then nothing could be decided or signed in to. In another encoding than UTF-8 most texts cannot be kept, and in
 * SQL_ASCII nothing is found again, since PostgreSQL takes bytes for letters there.
 * @throws StoreError READ_ONLY or UNSUITABLE.
 */
export async function requireUsable(engine: Engine): Promise<void> {
  const { rows } = await engine.readOnce((queries) =>
    queries.execute<{ isReadOnly: boolean; encoding: string }>(
      sql`SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS "isReadOnly",
        current_setting('server_encoding') AS "encoding"`,
    ),
  );
  const [server] = rows;
  if (server !== undefined && server.encoding !== 'UTF8') {
    const advice = `The database has the encoding ${server.encoding}, in which texts of all languages cannot be kept and found`;
    throw new StoreError('UNSUITABLE', `${advice}: make one with ENCODING 'UTF8'.`);
  }
  if (server?.isReadOnly === true) {
    const advice = 'The database is read only, as a replica is: set DATABASE_URL to the server that takes writes.';
    throw new StoreError('READ_ONLY', advice);
  }
}

/**
 * What works worse on this server than it could, in a sentence; null: nothing. Asked of the migrated database, by what it does:
 * what it takes for a letter depends on `LC_CTYPE` alone, whatever else a collation provider knows.
 */
export async function weaknessOf(engine: Engine): Promise<string | null> {
  const { rows } = await engine.readOnce((queries) =>
    queries.execute<{ letters: string; isBlind: boolean }>(
      sql`SELECT "datctype" AS "letters", cardinality(show_trgm('ключ')) = 0 AS "isBlind"
        FROM pg_database WHERE "datname" = current_database()`,
    ),
  );
  const [row] = rows;
  if (row?.isBlind !== true) return null;
  return `The database has LC_CTYPE "${row.letters}", which knows no letters but A to Z: typing errors in other words are not found. Make the database with LC_CTYPE "C.UTF-8" or that of a language.`;
}

/**
 * Sees that notifications come through where a pooler may stand between. PostgreSQL tells a client the number of the process that
 * serves it; a pooler makes one up. One that gives each transaction another session loses what is listened for.
 * @throws StoreError UNSUITABLE.
 */
export async function requireNotifications(engine: Engine): Promise<void> {
  const client = engine.connect();
  if (client === null) return;
  client.on('error', () => undefined);
  const probe = JSON.stringify({ kind: 'PROBE', id: randomUUID() });
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    if (rows[0]?.pid === (client as { readonly processID?: number }).processID) return;
    const heard = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, notificationMsMax);
      client.on('notification', ({ payload }) => {
        if (payload !== probe) return;
        clearTimeout(timer);
        resolve(true);
      });
    });
    await engine.write((queries) => queries.execute(sql`SELECT pg_notify(${channel}, ${probe})`));
    if (await heard) return;
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new StoreError('UNSUITABLE', poolerAdvice);
}
