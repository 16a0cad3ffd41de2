import { basename } from 'node:path';
import { formatPageError } from '@eventide/catalog';
import type { FilePlan, ImportFile, ImportPlan } from '@eventide/contract';
import type { Store } from '@eventide/store';
import type { Command } from '../command.ts';
import { slug as slugByDefault } from '../documents.ts';
import { expandFiles } from '../files.ts';
import { type ExitCode, oneLine, readProblem, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import type { Say, Session } from '../session.ts';
import { storeHelp, storeOptions, withStore } from '../stores.ts';

const actor = { id: null, name: 'Command line', role: null } as const;

export const importCommand: Command = {
  summary: 'Import localized pages, or a backup, into the store',
  help: `Usage: eventide import FILES… [--dry-run] [--catalog SLUG] [--database URL | --data DIR] [--language TAG]
       eventide import --format backup FILE [--database URL | --data DIR] [--language TAG]

Imports the pages, one a locale: all of them or, where one cannot be used, none. What was there already is left alone.
With --format backup, fills an empty store from a file that \`eventide export --format backup\` has written.

Options:
  --dry-run       say what would change, and change nothing
  --catalog SLUG  the catalogue to import into (default: ${slugByDefault})
  --format pages|backup
${storeHelp}
  --language TAG  the language of the messages (default: en); see eventide --help
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
    if (first === undefined) throw new UsageError('files-missing');
    if (format === 'backup') {
      if (others.length > 0 || values['dry-run']) throw new UsageError('backup-not-alone');
      return withStore<ExitCode>(values, io, async (store) => {
        await store.importBackup(io.stream(first));
        io.out(`${oneLine(io.say('backup-restored', { file: first }))}\n`);
        return 0;
      });
    }
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(values.catalog)) {
      throw new UsageError('catalog-name');
    }
    const files = await readFiles(await expandFiles(positionals, io), io);
    if (!files) return 2;
    return withStore(values, io, (store) =>
      values['dry-run'] ? preview(store, values.catalog, files, io) : apply(store, values.catalog, files, io),
    );
  },
};

/** Null where one cannot be read; the reason has been printed. */
async function readFiles(paths: readonly string[], io: Session): Promise<readonly ImportFile[] | null> {
  const files: ImportFile[] = [];
  for (const path of new Set(paths)) {
    try {
      files.push({ name: path === '-' ? '<stdin>' : basename(path), bytes: await io.read(path) });
    } catch (error) {
      const { id, data } = readProblem(error);
      io.err(`eventide: ${oneLine(`${path}: ${io.say(id, data)}`)}\n`);
    }
  }
  return files.length === new Set(paths).size ? files : null;
}

async function preview(store: Store, catalog: string, files: readonly ImportFile[], io: Session): Promise<ExitCode> {
  const plan = await store.planImport({ catalog, files });
  if (refused(plan, io)) return 2;
  io.out(planText(plan, io.say));
  return plan.files.every(({ status }) => status === 'UNCHANGED') ? 0 : 1;
}

async function apply(store: Store, catalog: string, files: readonly ImportFile[], io: Session): Promise<ExitCode> {
  const outcome = await store.importDocuments({ catalog, files, actor });
  if (refused(outcome.plan, io)) return 2;
  io.out(planText(outcome.plan, io.say));
  const isNew = outcome.kind === 'IMPORTED';
  io.out(
    `${isNew ? io.say('import-revision', { catalog, revision: outcome.revision.number }) : io.say('import-nothing')}\n`,
  );
  return 0;
}

function refused({ errors }: ImportPlan, io: Session): boolean {
  for (const error of errors) io.err(`eventide: ${oneLine(formatPageError(error, io.language))}\n`);
  return errors.length > 0;
}

function planText({ files }: ImportPlan, say: Say): string {
  return files.map((file) => `${oneLine(file.file)}  ${file.locale}  ${changesOf(file, say)}\n`).join('');
}

function changesOf({ status, segments }: FilePlan, say: Say): string {
  if (status === 'NEW_LOCALE') return say('plan-NEW_LOCALE', { count: segments.length });
  if (status === 'UNCHANGED') return say('plan-UNCHANGED');
  if (segments.length === 0) return say('plan-CHANGED-outside');
  const changes = segments.map(({ segmentKey, change }) => say(`change-${change}`, { segmentKey }));
  return `${say('plan-CHANGED')} ${changes.join(', ')}`;
}
