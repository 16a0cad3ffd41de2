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

/** Who holds the folder. A process is told from a later one of the same number by when it started. */
interface Owner {
  readonly pid: number;
  /** {@link startOfProcess}; null where the system does not say. */
  readonly started: string | null;
  readonly host: string;
  readonly released: boolean;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the embedded store's folder for this process: PGlite has no lock of its own, and a second opener would lose
 * committed rows. Locks are numbered files, `lock.7`; the highest number holds. Whoever finds it released, or its process
 * gone, makes the next number, which the file system lets one do. Numbers never go down: a lower file is removed only
 * under a higher one.
 * @throws StoreError LOCKED where a living process holds the folder.
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

/** False where the file is there already. */
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
  // Of another machine's processes nothing is known from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Someone else's process lives, too.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOfProcess(pid);
  return started === null || now === null || started === now;
}

/** Null where the file holds no owner: it is written before it gets its name, so that somebody else made it. */
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
