import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { parse } from './commands/parse.ts';
import { type ExitCode, type Io, oneLine, readProblem, UsageError } from './io.ts';

const commands: Readonly<Record<string, Command>> = {
  parse,
  check,
  explain,
  import: importCommand,
  export: exportCommand,
};

const help = `Usage: eventide <command> [options]

The events and diagnostic codes of the Microsoft Intune Certificate Connector, in every language they are documented in.

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join('\n')}

Options:
  -h, --help     Show this text, or a command's with \`eventide <command> --help\`
  -V, --version  Show the version

Exit codes: 0 done, 1 nothing found (in a check: findings; in a dry run: changes), 2 bad use or unreadable input.
`;

/** Runs the command that the arguments name. Everything it says goes through `io`. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const hint = (text: string) => `eventide: ${oneLine(text)}\n`;
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
    else io.err(hint(`there is no command '${name}'; see eventide --help`));
    return 2;
  }
  const end = rest.indexOf('--');
  if (rest.slice(0, end === -1 ? rest.length : end).some((option) => option === '--help' || option === '-h')) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== null) {
      io.err(hint(problem));
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    io.err(hint(`${name}: ${error.message}; see eventide ${name} --help`));
    return 2;
  }
}

/** What keeps the store or a file from being used; null for anything else. */
function problemOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'StoreError') return error.message;
  return 'path' in error && 'code' in error ? `${String(error.path)}: ${readProblem(error)}` : null;
}
