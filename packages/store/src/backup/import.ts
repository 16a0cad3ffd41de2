import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import type { Engine } from '../database/engine.ts';
import { knowsMigration } from '../database/migrate.ts';
import { notifyCatalog } from '../database/notify.ts';
import { refreshTranslations } from '../documents/refresh.ts';
import type { Pages } from '../documents/states.ts';
import { StoreError } from '../store-error.ts';
import type { BackupRow } from './export.ts';
import { tableByName, tables } from './tables.ts';

const rowsMax = 500;

/**
 * Fills an empty store with the whole backup, or with nothing.
 * @throws StoreError NOT_EMPTY, or BAD_BACKUP with the number of the line.
 */
export async function importBackup(
  { write }: Pick<Engine, 'write'>,
  pages: Pages,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  // Read completely first: the transaction may have to be repeated, but a stream can be read only once.
  const rows = await readBackup(chunks);
  await write(async (queries) => {
    await requireEmpty(queries);
    for (let start = 0; start < rows.length;) {
      const table = rows[start]?.table ?? '';
      let end = start;
      while (end < rows.length && end - start < rowsMax && rows[end]?.table === table) end++;
      await insert(queries, table, rows.slice(start, end));
      start = end;
    }
    await queries.execute(sql`
      SELECT setval(pg_get_serial_sequence('audit_entry', 'id'), (SELECT coalesce(max("id"), 0) + 1 FROM "audit_entry"), false)`);
    for (const { slug, revision } of await refreshTranslations(queries, pages)) {
      await notifyCatalog(queries, slug, revision);
    }
  });
}

async function requireEmpty(queries: Queries): Promise<void> {
  for (const table of tables) {
    await queries.execute(sql`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const { rows } = await queries.execute(sql`SELECT 1 FROM ${table} LIMIT 1`);
    if (rows.length === 0) continue;
    const advice = 'a backup can be imported only into a new store';
    throw new StoreError('NOT_EMPTY', `The store is not empty (table ${getTableName(table)}): ${advice}.`);
  }
}

async function insert(queries: Queries, name: string, rows: readonly BackupRow[]): Promise<void> {
  const table = tableByName.get(name);
  if (table === undefined) throw new Error(`no table ${name}`);
  // A column that is newer than the backup gets its default.
  const known = Object.keys(rows[0]?.row ?? {});
  const columns = Object.values(getTableColumns(table)).filter((column) => known.includes(column.name));
  const names = sql.join(
    columns.map((column) => sql.identifier(column.name)),
    sql`, `,
  );
  const given = JSON.stringify(rows.map(({ row }) => row));
  try {
    await queries.execute(
      sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, ${given}::json)`,
    );
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new StoreError('BAD_BACKUP', `The backup has rows of ${name} that cannot be stored: ${reason}.`, {
      cause: error,
    });
  }
}

async function readBackup(chunks: AsyncIterable<Uint8Array>): Promise<readonly BackupRow[]> {
  const rows: BackupRow[] = [];
  let line = 0;
  let ended = false;
  for await (const text of linesOf(chunks)) {
    line++;
    if (text === null) fail(line, 'is not UTF-8 text');
    const value = parse(text, line);
    if (line === 1) {
      await requireHead(value);
      continue;
    }
    if (ended) fail(line, 'follows the end');
    if ('end' in value) {
      if (value.rows !== rows.length) fail(line, `counts ${String(value.rows)} rows where ${rows.length} were read`);
      ended = true;
      continue;
    }
    const { table, row } = value;
    if (typeof table !== 'string' || !tableByName.has(table)) fail(line, `names an unknown table (${String(table)})`);
    if (typeof row !== 'object' || row === null) fail(line, 'has no row');
    rows.push({ table, row: row as BackupRow['row'] });
  }
  if (!ended) fail(line, 'is the last one, but not the end: the backup is incomplete');
  return rows;
}

async function requireHead(head: Record<string, unknown>): Promise<void> {
  if (head.format !== 'eventide-backup' || head.version !== 1) fail(1, 'is not the first line of a backup, version 1');
  const { migration } = head;
  if (typeof migration !== 'string' || !(await knowsMigration(migration))) {
    fail(1, `names a later version of Eventide (migration ${String(migration)}): import it with that version`);
  }
}

function parse(text: string, line: number): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Reported below.
  }
  return fail(line, 'is not a JSON object');
}

function fail(line: number, what: string): never {
  throw new StoreError('BAD_BACKUP', `Line ${line} of the backup ${what}.`);
}

/** The last item is null if the rest is not UTF-8. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string | null => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return null;
    }
  };
  let rest = '';
  for await (const chunk of chunks) {
    const text = decode(chunk);
    if (text === null) {
      yield null;
      return;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  const text = decode();
  if (text === null) yield null;
  else if (rest + text !== '') yield rest + text;
}
