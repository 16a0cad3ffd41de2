import { commands } from './commands/table.ts';
import { type ExitCode, FileError, type Io, oneLine, readProblem, UsageError } from './io.ts';
import { type Session, sessionIn, takeLanguage } from './session.ts';

/** Runs a command, or says that there is none of that name. */
export async function runCommand(name: string, given: readonly string[], io: Io): Promise<ExitCode> {
  const row = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!row) {
    io.err(line(sessionIn('en', io).say('command-unknown', { name })));
    return 2;
  }
  const command = await row.load();
  const end = given.indexOf('--');
  if (given.slice(0, end === -1 ? given.length : end).some((option) => option === '--help' || option === '-h')) {
    io.out(command.help);
    return 0;
  }
  let session = sessionIn('en', io);
  try {
    const { language, rest } = takeLanguage(given);
    session = sessionIn(language, io);
    return await command.run(rest, session);
  } catch (error) {
    const problem = problemOf(error, name, session);
    if (problem === null) throw error;
    io.err(line(problem));
    return 2;
  }
}

function line(text: string): string {
  return `eventide: ${oneLine(text)}\n`;
}

/** Bad use, or what keeps the store or a file from being used; null for anything else. */
function problemOf(error: unknown, command: string, { say }: Session): string | null {
  if (error instanceof UsageError) {
    const choices = error.choices.length === 0 ? '' : ` ${error.choices.join(', ')}`;
    return `${command}: ${say(error.id, error.data)}${choices}; ${say('see-help', { command })}`;
  }
  if (error instanceof FileError) return `${error.path}: ${say(error.problem.id, error.problem.data)}`;
  if (!(error instanceof Error)) return null;
  // The store speaks to whoever runs it, in English.
  if (error.name === 'StoreError') return error.message;
  if (!('path' in error && 'code' in error)) return null;
  const { id, data } = readProblem(error);
  return `${String(error.path)}: ${say(id, data)}`;
}
