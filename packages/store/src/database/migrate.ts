import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { StoreError } from '../store-error.ts';
import type { Queries } from './database.ts';
import type { Engine } from './engine.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** An arbitrary number that nothing else on the database uses. */
const lockNumber = 4_236_018;

interface Migration {
  readonly tag: string;
  readonly hash: string;
  readonly statements: readonly string[];
}

/**
 * Migrates the database to this program's version, in one transaction. If several processes start at once, one migrates
 * and the others wait.
 * @throws StoreError TOO_NEW if a later version has migrated it, CORRUPT if an applied migration differs from the one
 * here.
 */
export async function migrate(engine: Engine): Promise<void> {
  const migrations = await readMigrations();
  await engine.write(async (queries) => {
    await queries.execute(sql`SELECT pg_advisory_xact_lock(${lockNumber})`);
    await queries.execute(sql`
      CREATE TABLE IF NOT EXISTS "eventide_migration" (
        "number" integer PRIMARY KEY,
        "tag" text NOT NULL,
        "hash" text NOT NULL,
        "at" timestamptz NOT NULL DEFAULT now()
      )`);
    const done = await appliedTo(queries);
    checkJournal(done, migrations);
    for (const [number, { tag, hash, statements }] of migrations.entries()) {
      if (number < done.length) continue;
      for (const statement of statements) await queries.execute(sql.raw(statement));
      await queries.execute(
        sql`INSERT INTO "eventide_migration" ("number", "tag", "hash") VALUES (${number}, ${tag}, ${hash})`,
      );
    }
  });
}

/** The last migration of this program, which a backup names. */
export async function schemaVersion(): Promise<string> {
  return (await readMigrations()).at(-1)?.tag ?? '';
}

/** True for a migration of this version or an earlier one. */
export async function knowsMigration(tag: string): Promise<boolean> {
  return (await readMigrations()).some((migration) => migration.tag === tag);
}

async function appliedTo(queries: Queries): Promise<readonly Omit<Migration, 'statements'>[]> {
  const { rows } = await queries.execute<{ tag: string; hash: string }>(
    sql`SELECT "tag", "hash" FROM "eventide_migration" ORDER BY "number"`,
  );
  return rows;
}

function checkJournal(done: readonly Omit<Migration, 'statements'>[], known: readonly Migration[]): void {
  for (const [number, { tag, hash }] of done.entries()) {
    const own = known[number];
    if (own === undefined) {
      const version = done.at(-1)?.tag ?? '';
      const advice = 'start that version, or restore a backup from before';
      throw new StoreError(
        'TOO_NEW',
        `A later version of Eventide wrote this store (migration ${version}): ${advice}.`,
      );
    }
    if (own.tag !== tag || own.hash !== hash) {
      const advice = 'restore a backup, or open it with the version that wrote it';
      throw new StoreError(
        'CORRUPT',
        `The store was made by another migration ${number} (${tag}, here ${own.tag}): ${advice}.`,
      );
    }
  }
}

async function readMigrations(): Promise<readonly Migration[]> {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8')) as {
    readonly entries: readonly { readonly tag: string }[];
  };
  return Promise.all(
    journal.entries.map(async ({ tag }) => {
      const text = await readFile(new URL(`${tag}.sql`, folder), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      return { tag, hash, statements: text.split('--> statement-breakpoint') };
    }),
  );
}
