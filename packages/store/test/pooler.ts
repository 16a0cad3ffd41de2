import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unprivileged, type Cluster } from './cluster.ts';

/** PgBouncer before a server: clients get another of its sessions in each transaction. */
export interface Pooler {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/** The program; null if it is not installed. */
export function findPgbouncer(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path)) ?? null;
}

const port = 6432;

/** @param ignored settings of sessions that it drops silently, where it would refuse them */
export async function startPooler(program: string, { folder }: Cluster, ignored: readonly string[]): Promise<Pooler> {
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
* = host=${folder} user=postgres
[pgbouncer]
unix_socket_dir = ${folder}
listen_port = ${port}
auth_type = any
pool_mode = transaction
default_pool_size = 5
ignore_startup_parameters = ${ignored.join(',')}
`,
  );
  const process = spawn(program, ['-q', file], { ...unprivileged(), cwd: folder, stdio: 'ignore' });
  const ended = once(process, 'exit');
  while (!existsSync(join(folder, `.s.PGSQL.${port}`))) {
    if (process.exitCode !== null) throw new Error(`PgBouncer has ended with ${process.exitCode}.`);
    await wait(20);
  }
  return {
    urlOf: (database) => `postgres://postgres@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      process.kill('SIGINT');
      await ended;
    },
  };
}
