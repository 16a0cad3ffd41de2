import type { ExitCode } from './io.ts';
import type { Session } from './session.ts';

/** One command of the command line: a file in `commands/`. */
export interface Command {
  readonly help: string;
  /** Rejects with `UsageError` if the arguments cannot be used. */
  readonly run: (args: readonly string[], io: Session) => Promise<ExitCode>;
}
