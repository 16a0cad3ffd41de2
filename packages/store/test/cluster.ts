import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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
  /** A streaming replica, which takes no writes until it is promoted. Removed with its folder. */
  startReplica(): Promise<Replica>;
  start(): Promise<void>;
  /** `immediate`: as a crash would. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  remove(): Promise<void>;
}

export interface Replica {
  urlOf(name: string): string;
  /** Makes it a server of its own. */
  promote(): Promise<void>;
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
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
  // A folder of links may have some of the programs only.
  return found === undefined ? null : dirname(realpathSync(join(found, 'initdb')));
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
  const addressIn = (socketFolder: string) => (name: string) =>
    `postgres://postgres@localhost/${name}?host=${encodeURIComponent(socketFolder)}`;
  const urlOf = addressIn(folder);
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
    startReplica: async () => {
      const own = join(folder, 'replica');
      await call('pg_basebackup', ['-h', folder, '-U', 'postgres', '-D', own, '-R', '-X', 'stream', '-c', 'fast']);
      const options = `-k ${own} -c listen_addresses= -c shared_buffers=32MB -c max_connections=50`;
      await call('pg_ctl', ['-D', own, '-l', join(folder, 'replica-log'), '-o', options, '-w', 'start']);
      return {
        urlOf: addressIn(own),
        promote: async () => {
          await call('pg_ctl', ['-D', own, '-w', 'promote']);
        },
        remove: async () => {
          await call('pg_ctl', ['-D', own, '-m', 'immediate', '-w', 'stop']);
          rmSync(own, { recursive: true, force: true });
        },
      };
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
