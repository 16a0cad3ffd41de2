import { basename } from 'node:path';
import type { FilePlan, ImportFile, ImportPlan, Store } from '@eventide/store';
import type { Command } from '../command.ts';
import { slug as slugByDefault } from '../documents.ts';
import { expandFiles } from '../files.ts';
import { type ExitCode, type Io, oneLine, readProblem, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { storeHelp, storeOptions, withStore } from '../stores.ts';

const actor = { id: null, name: 'Command line', role: null } as const;

export const importCommand: Command = {
  summary: 'Import localized pages, or a backup, into the store',
  help: `Usage: eventide import FILES… [--dry-run] [--catalog SLUG] [--database URL | --data DIR]
       eventide import --format backup FILE [--database URL | --data DIR]

Imports the pages, one a locale: all of them or, where one cannot be used, none. What was there already is left alone.
With --format backup, fills an empty store from a file that \`eventide export --format backup\` has written.

Options:
  --dry-run       say what would change, and change nothing
  --catalog SLUG  the catalogue to import into (default: ${slugByDefault})
  --format pages|backup
${storeHelp}
  -h, --help      Show this text

Exit codes: 0 imported, or nothing to import, 1 with --dry-run: something would change, 2 bad use, or a file or the store
could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...storeOptions,
      'dry-run': { type: 'boolean', default: false },
      catalog: { type: 'string', default: slugByDefault },
      format: { type: 'string', default: 'pages' },
    });
    const format = oneOf('format', values.format, ['pages', 'backup']);
    const [first, ...others] = positionals;
    if (first === undefined) throw new UsageError('no files given');
    if (format === 'backup') {
      if (others.length > 0 || values['dry-run']) throw new UsageError('a backup is one file, and is read in whole');
      return withStore<ExitCode>(values, io, async (store) => {
        await store.importBackup(io.stream(first));
        io.out(`Restored from ${oneLine(first)}.\n`);
        return 0;
      });
    }
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(values.catalog)) {
      throw new UsageError('--catalog is made of small letters, digits and hyphens');
    }
    const files = await readFiles(await expandFiles(positionals, io), io);
    if (!files) return 2;
    return withStore(values, io, (store) =>
      values['dry-run'] ? preview(store, values.catalog, files, io) : apply(store, values.catalog, files, io),
    );
  },
};

/** Null where one cannot be read; the reason has been said. */
async function readFiles(paths: readonly string[], io: Io): Promise<readonly ImportFile[] | null> {
  const files: ImportFile[] = [];
  for (const path of new Set(paths)) {
    try {
      files.push({ name: path === '-' ? '<stdin>' : basename(path), bytes: await io.read(path) });
    } catch (error) {
      io.err(`eventide: ${oneLine(`${path}: ${readProblem(error)}`)}\n`);
    }
  }
  return files.length === new Set(paths).size ? files : null;
}

async function preview(store: Store, catalog: string, files: readonly ImportFile[], io: Io): Promise<ExitCode> {
  const plan = await store.planImport({ catalog, files });
  if (refused(plan, io)) return 2;
  io.out(planText(plan));
  return plan.files.every(({ status }) => status === 'UNCHANGED') ? 0 : 1;
}

async function apply(store: Store, catalog: string, files: readonly ImportFile[], io: Io): Promise<ExitCode> {
  const outcome = await store.importDocuments({ catalog, files, actor });
  if (refused(outcome.plan, io)) return 2;
  io.out(planText(outcome.plan));
  if (outcome.kind === 'IMPORTED') io.out(`${catalog} is at revision ${outcome.revision.number}.\n`);
  else io.out('Nothing to import.\n');
  return 0;
}

function refused({ errors }: ImportPlan, io: Io): boolean {
  for (const { message } of errors) io.err(`eventide: ${oneLine(message)}\n`);
  return errors.length > 0;
}

function planText({ files }: ImportPlan): string {
  return files.map((file) => `${oneLine(file.file)}  ${file.locale}  ${sentences[file.status](file)}\n`).join('');
}

const sentences: Record<FilePlan['status'], (file: FilePlan) => string> = {
  NEW_LOCALE: ({ segments }) => `new, ${segments.length} texts`,
  CHANGED: ({ segments }) =>
    segments.length === 0
      ? 'changed outside its texts'
      : `changed: ${segments.map(({ segmentKey, change }) => `${segmentKey} ${change.toLowerCase()}`).join(', ')}`,
  UNCHANGED: () => 'unchanged',
};
