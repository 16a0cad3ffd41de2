import { getTableName, sql } from 'drizzle-orm';
import type { Engine } from '../database/engine.ts';
import { schemaVersion } from '../database/migrate.ts';
import { tables } from './tables.ts';

/** The first line of a backup: identifies the format. */
interface BackupHead {
  readonly format: 'eventide-backup';
  readonly version: 1;
  /** The last migration of the store that was backed up. */
  readonly migration: string;
}

/** The last line: the number of rows, so that a truncated backup is detected. */
interface BackupEnd {
  readonly end: true;
  readonly rows: number;
}

/** One row, with the column names of the database. */
export interface BackupRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const rowsMax = 500;

/**
 * One line per row, all as of one moment. Everything is read before the first line is yielded: the embedded store has a
 * single session, which a slow consumer must not block.
 */
export async function* exportBackup({ read }: Pick<Engine, 'read'>): AsyncGenerator<Uint8Array> {
  const head: BackupHead = { format: 'eventide-backup', version: 1, migration: await schemaVersion() };
  let rows = 0;
  const chunks = await read(async (queries) => {
    const read: Uint8Array[] = [];
    for (const table of tables) {
      const name = getTableName(table);
      const cursor = sql.identifier(`backup_${name}`);
      await queries.execute(
        sql`DECLARE ${cursor} CURSOR FOR SELECT to_json("t") AS "row" FROM ${table} AS "t" ORDER BY "t"`,
      );
      for (;;) {
        const fetch = sql`FETCH ${sql.raw(String(rowsMax))} FROM ${cursor}`;
        const batch = await queries.execute<{ row: BackupRow['row'] }>(fetch);
        if (batch.rows.length === 0) break;
        rows += batch.rows.length;
        read.push(encode(batch.rows.map(({ row }): BackupRow => ({ table: name, row }))));
      }
    }
    return read;
  });
  yield encode([head]);
  yield* chunks;
  const end: BackupEnd = { end: true, rows };
  yield encode([end]);
}

function encode(lines: readonly (BackupHead | BackupRow | BackupEnd)[]): Uint8Array {
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
