import { messageLanguages } from '@eventide/catalog';
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { decode } from './commands/decode.ts';
import { explain } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { parse } from './commands/parse.ts';
import { type ExitCode, FileError, type Io, oneLine, readProblem, UsageError } from './io.ts';
import { type Session, sessionIn, takeLanguage } from './session.ts';

const commands: Readonly<Record<string, Command>> = {
  parse,
  check,
  explain,
  decode,
  import: importCommand,
  export: exportCommand,
};

const help = `Usage: eventide <command> [options]

Events and diagnostic codes in every language they are documented in: of the Microsoft Intune Certificate Connector, whose pages
come with the command, and of any other reference pages.

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join('\n')}

Options:
  --language TAG of a command: the language of messages, one of ${messageLanguages.join(', ')} (default: en)
  -h, --help     Show this text, or a command's with \`eventide <command> --help\`
  -V, --version  Show the version

Exit codes: 0 done, 1 nothing found (in a check: findings; in a dry run: changes), 2 bad use or unreadable input,
3 something near was found (in explain only).
`;

/** Runs the command that the arguments name. Everything it says goes through `io`. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...given] = args;
  if (name === '--version' || name === '-V') {
    io.out(`${io.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (name === '') io.err(help);
    else io.err(line(sessionIn('en', io).say('command-unknown', { name })));
    return 2;
  }
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
