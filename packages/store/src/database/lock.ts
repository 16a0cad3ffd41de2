import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../store-error.ts';
import { startOfProcess } from './process-start.ts';

/** The process that holds the folder. Its start time distinguishes it from a later process with the same ID. */
interface Owner {
  readonly pid: number;
  /** {@link startOfProcess}; null if unknown. */
  readonly started: string | null;
  readonly host: string;
  readonly released: boolean;
}

export interface Lock {
  release(): void;
}

/**
 * Locks the embedded store's folder for this process: PGlite has no lock of its own, and a second process would lose
 * committed rows. Locks are numbered files such as `lock.7`, and the highest number counts. A process that finds it
 * released, or its owner gone, creates the next number, which the file system allows only once. Numbers never decrease:
 * a file is removed only if there is a higher one.
 * @throws StoreError LOCKED if a running process holds the folder.
 */
export function takeLock(folder: string, { onNotice }: { readonly onNotice: (message: string) => void }): Lock {
  const last = Math.max(0, ...numbersIn(folder));
  const owner = last === 0 ? null : readOwner(pathOf(folder, last));
  if (owner !== null && !owner.released) {
    if (isAlive(owner)) throw new StoreError('LOCKED', describeOwner(owner, folder));
    onNotice(`Took over the store in ${folder}: process ${owner.pid}, which had it, is gone.`);
  }
  const number = last + 1;
  const path = pathOf(folder, number);
  const own: Owner = {
    pid: process.pid,
    started: startOfProcess(process.pid),
    host: hostname(),
    released: false,
  };
  if (!linkDurably(path, own) || numbersIn(folder).some((other) => other > number)) {
    throw new StoreError('LOCKED', `Another process is opening the store in ${folder}: try again.`);
  }
  for (const lower of numbersIn(folder).filter((other) => other < number)) {
    rmSync(pathOf(folder, lower), { force: true });
  }
  return {
    release: () => {
      const draft = writeDraft(path, { ...own, released: true });
      renameSync(draft, path);
    },
  };
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = /^lock\.(\d+)$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** False if the file exists already. */
function linkDurably(path: string, owner: Owner): boolean {
  const draft = writeDraft(path, owner);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(path: string, owner: Owner): string {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, JSON.stringify(owner));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function describeOwner({ pid, host }: Owner, folder: string): string {
  if (host === hostname()) {
    const advice = `stop that process (kill ${pid}), or set DATABASE_URL: a PostgreSQL server takes several processes`;
    return `Process ${pid} has the store in ${folder} open: ${advice}.`;
  }
  const advice = `stop it there; if that machine is gone, remove ${join(folder, 'lock.*')}`;
  return `Process ${pid} on ${host} has the store in ${folder} open: ${advice}.`;
}

function isAlive({ pid, started, host }: Owner): boolean {
  // The processes of another machine cannot be checked from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process is running under another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOfProcess(pid);
  return started === null || now === null || started === now;
}

/**
 * Null if the file does not name an owner. Our own files are complete when they get their name, so this is not one of
 * them.
 */
function readOwner(path: string): Owner | null {
  try {
    const { pid, started, host, released } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    return { pid, started: started ?? null, host, released: released === true };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
