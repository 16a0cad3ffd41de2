import { messageLanguages } from '@eventide/catalog/languages';
import { commands } from './commands/table.ts';
import type { ExitCode, Io } from './io.ts';

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
  if (name === '') {
    io.err(help);
    return 2;
  }
  // What is above answers at once: it loads neither pages nor rules.
  const { runCommand } = await import('./run-command.ts');
  return runCommand(name, given, io);
}
