import type { OpenStoreOptions, Store } from '@eventide/store';

/** What a command may ask of the world. Tests hand in one that lives in memory. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A file's bytes, `-` being standard input. Rejects as `node:fs` does, and where the file is over `maxBytes`. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** A file of any size, `-` being standard input. Rejects as `node:fs` does. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** Replaces a file, `-` being standard output. */
  readonly write: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly openStore: (options: OpenStoreOptions) => Promise<Store>;
  /** A PostgreSQL server; null where none is set. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded store, where no other is named. */
  readonly data: string;
  /** The names in a directory, sorted. Rejects as `node:fs` does. */
  readonly list: (directory: string) => Promise<readonly string[]>;
  /** The documents that come with the command; null where there are none. */
  readonly documents: string | null;
  readonly colour: boolean;
  /** The language of the user's system, as BCP 47. */
  readonly locale: string;
  readonly version: string;
}

/** A page is some 20 KB; reading stops here, so that a mistaken file costs neither time nor memory. */
export const maxBytes = 5_000_000;

/** The command cannot be carried out as given; the message is one line for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit codes: 1 is for an answer that is "no" (nothing found; in a check, findings). */
export type ExitCode = 0 | 1 | 2;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EISDIR: 'is a directory, not a file',
  ENOTDIR: 'is a file, not a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many open files',
  EFBIG: `has over ${maxBytes / 1e6} MB; a page has far less`,
};

/** Why a file could not be read, without the path that `node:fs` puts into its messages. */
export function readProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code === '' ? String(error) : `cannot be read (${code})`);
}

/** A text on one line. Texts come out of files: no control character of theirs reaches the terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\p{Cc}/gu, '\uFFFD');
}
