import type { Command } from '../command.ts';
import { type ExitCode, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { storeHelp, storeOptions, withStore } from '../stores.ts';

export const exportCommand: Command = {
  summary: 'Write the whole store into a file',
  help: `Usage: eventide export --format backup [--output FILE] [--database URL | --data DIR]

Writes everything that the store holds, of one moment, as JSON Lines: \`eventide import --format backup\` fills an empty store
with it, embedded or on a server. It holds hashes of passwords and tokens: keep it as you keep the store.

Options:
  --format backup the whole store
  --output FILE   where to write it, replacing what is there (default: standard output)
${storeHelp}
  -h, --help      Show this text

Exit codes: 0 written, 2 bad use, or the store or the file could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...storeOptions,
      format: { type: 'string' },
      output: { type: 'string', default: '-' },
    });
    if (values.format === undefined) throw new UsageError('export-format-missing');
    oneOf('format', values.format, ['backup']);
    if (positionals.length > 0) throw new UsageError('export-takes-no-files');
    return withStore<ExitCode>(values, io, async (store) => {
      await io.write(values.output, store.exportBackup());
      return 0;
    });
  },
};
