import type { ExitCode, Io } from './io.ts';

/** One command of the command line: a file in `commands/`. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Rejects with `UsageError` where the arguments do not make sense. */
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}
