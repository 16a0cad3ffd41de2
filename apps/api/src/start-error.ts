/** Why the server cannot start, in one line that says what to do. */
export class StartError extends Error {
  /** 1: something outside is in the way; 2: the settings or the documents are at fault. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.name = 'StartError';
    this.exitCode = exitCode;
  }
}

/** The system's name for what went wrong (`ENOENT`), else the error as it is. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
