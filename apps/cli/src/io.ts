import type { MessageData } from '@eventide/catalog';
import type { OpenStoreOptions, Store } from '@eventide/store';
import type { ReviewSetup } from './check/task.ts';
import type { Threads } from './check/threads.ts';
import type { MessageId } from './wording.ts';

/** What a command may ask of the world. Tests hand in one that lives in memory. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Waits until whoever reads the output has taken it: for a command that writes more than memory should hold. */
  readonly drained: () => Promise<void>;
  /** A file's bytes, `-` being standard input. Rejects as `node:fs` does, and where the file is over `maxBytes`. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** A file of any size, `-` being standard input. Rejects as `node:fs` does. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /**
   * Replaces a file, `-` being standard output. One that is secret is for its owner's eyes, and takes the place of the one
   * before only once it is complete.
   */
  readonly write: (path: string, chunks: AsyncIterable<Uint8Array>, access?: 'SECRET') => Promise<void>;
  /** Makes a folder, and those above it, unless it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Threads that review articles, so many at most. */
  readonly startThreads: (count: number, setup: ReviewSetup) => Threads;
  /** How many threads can run side by side. */
  readonly cores: number;
  /** A folder of entries, made where there is none. Rejects as `node:fs` does. */
  readonly openCache: (folder: string) => Promise<CacheFolder>;
  /** Identifies the code that runs: what another program has found may be found no longer. */
  readonly program: () => Promise<string>;
  readonly openStore: (options: OpenStoreOptions) => Promise<Store>;
  /** A PostgreSQL server; null where none is set. */
  readonly databaseUrl: string | null;
  /** That server itself, where a pooler stands before it; null where none is set. */
  readonly databaseDirectUrl: string | null;
  /** Folder of the embedded store, where no other is named. */
  readonly data: string;
  /** Where a running server answers, and the API token to show it; null where none is set. */
  readonly serverUrl: string | null;
  readonly serverToken: string | null;
  /** Asks a server, following no redirect. Rejects as `fetch` does. */
  readonly request: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Response>;
  /** What is in a folder, by name. Rejects as `node:fs` does. */
  readonly entries: (folder: string) => Promise<readonly Entry[]>;
  /** What a path leads to, symbolic links followed; null where it leads nowhere. */
  readonly kindOf: (path: string) => Promise<Entry['kind'] | null>;
  /** The documents that come with the command; null where there are none. */
  readonly documents: string | null;
  readonly colour: boolean;
  /** Whether what is said on the side goes to a terminal, so that it can be overwritten. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; null where it is not known, as when the output goes into a file. */
  readonly columns: number | null;
  /** The language of the user's system, as BCP 47. */
  readonly locale: string;
  readonly version: string;
}

/** Entries by keys of letters and digits. One that cannot be read is not there, one that cannot be written is done without. */
export interface CacheFolder {
  readonly read: (key: string) => Promise<string | null>;
  readonly write: (key: string, text: string) => Promise<void>;
  /** Takes away the oldest entries until they have `bytes` at most, but none that was read or written since it was opened. */
  readonly prune: (bytes: number) => Promise<void>;
}

export interface Entry {
  readonly name: string;
  /** OTHER: a symbolic link, a device, a pipe. */
  readonly kind: 'FILE' | 'FOLDER' | 'OTHER';
}

/** A page has some 20 KB; reading stops here, so that a wrong file costs neither time nor memory. */
export const maxBytes = 5_000_000;

/** The command cannot be carried out as given. `run` words it in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  readonly id: MessageId;
  readonly data: MessageData;
  /** What can be given instead: listed in full after the message. */
  readonly choices: readonly string[];

  constructor(id: MessageId, data: MessageData = {}, choices: readonly string[] = []) {
    super(id);
    this.id = id;
    this.data = data;
    this.choices = choices;
  }
}

/** A file that cannot be read, as its path and what is the matter with it. */
export class FileError extends Error {
  override readonly name = 'FileError';

  readonly path: string;
  readonly problem: Problem;

  constructor(path: string, problem: Problem) {
    super(`${path}: ${problem.id}`);
    this.path = path;
    this.problem = problem;
  }
}

/** One of the command line's messages, as data. */
export interface Problem {
  readonly id: MessageId;
  readonly data?: MessageData;
}

/** Exit codes: 1 is for an answer that is "no" (nothing found; in a check, findings). */
export type ExitCode = 0 | 1 | 2 | 3;

const reasons: Readonly<Record<string, Problem>> = {
  ENOENT: { id: 'read-missing' },
  EISDIR: { id: 'read-directory' },
  ENOTDIR: { id: 'read-not-directory' },
  EEXIST: { id: 'read-not-directory' },
  EACCES: { id: 'read-denied' },
  EPERM: { id: 'read-denied' },
  EMFILE: { id: 'read-too-many-open' },
  EFBIG: { id: 'read-too-large', data: { limit: maxBytes / 1e6 } },
};

/** Why a file could not be read, without the path that `node:fs` puts into its messages. */
export function readProblem(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? { id: 'read-failed', data: { reason: code === '' ? String(error) : code } };
}

/** Whether a file was not read because of its size. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EFBIG';
}

/** A text on one line. Texts come out of files: no control character of theirs reaches the terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\p{Cc}/gu, '\uFFFD');
}
