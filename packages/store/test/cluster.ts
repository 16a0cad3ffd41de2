import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A temporary PostgreSQL server, reachable through a socket in its own folder. */
export interface Cluster {
  /** Creates a database and returns its URL. */
  createDatabase(name: string, template?: string): Promise<string>;
  urlOf(name: string): string;
  /** The folder of its socket. */
  readonly folder: string;
  start(): Promise<void>;
  /** `immediate`: as a crash would. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  remove(): Promise<void>;
}

/** The folder of PostgreSQL's programs; null if it is not installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

export async function startCluster(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-pg-'));
  const data = join(folder, 'data');
  const identity = unprivileged();
  if (identity) chownSync(folder, identity.uid, identity.gid);
  const call = (program: string, args: readonly string[]) =>
    run(join(bin, program), args, { ...identity, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  await call('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const settings = `-k ${folder} -c listen_addresses= -c shared_buffers=32MB -c max_connections=50`;
  const urlOf = (name: string) => `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const stop: Cluster['stop'] = async (mode = 'fast') => {
    await call('pg_ctl', ['-D', data, '-m', mode, '-w', 'stop']);
  };
  const cluster: Cluster = {
    folder,
    urlOf,
    createDatabase: async (name, template = 'template1') => {
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
      await client.end();
      return urlOf(name);
    },
    start: async () => {
      await call('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start']);
    },
    stop,
    remove: async () => {
      await stop('immediate').catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}

/** PostgreSQL and PgBouncer refuse to run as root. */
export function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next.
    }
  }
  return undefined;
}
