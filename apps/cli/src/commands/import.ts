import { basename, dirname, relative } from 'node:path';
import { type CatalogSettings, formatPageError, isSlug, type Locale, readPage } from '@eventide/catalog';
import type { FilePlan, ImportFile, ImportPlan } from '@eventide/contract';
import type { Store } from '@eventide/store';
import type { Command } from '../command.ts';
import { type ExitCode, oneLine, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { importTerms } from '../import/terms.ts';
import { importTexts } from '../import/texts.ts';
import { type Article, readArticles } from '../pages/catalogs.ts';
import { localeHelp, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';
import type { ReadPage } from '../pages/read.ts';
import type { Say, Session } from '../session.ts';
import { storeHelp, storeOptions, withStore } from '../stores.ts';

const actor = { id: null, name: 'Command line', role: null } as const;

export const importCommand: Command = {
  help: `Usage: eventide import PATHS… [--dry-run] [--catalog SLUG] [--source TAG] [--locale TAG] [--verbose | --quiet]
                       [--database URL | --data DIR] [--language TAG]
       eventide import --format xliff|tmx|csv FILE [--dry-run] [--catalog SLUG] [--database URL | --data DIR] [--language TAG]
       eventide import --format tbx|terms FILE [--dry-run] [--catalog SLUG] [--database URL | --data DIR] [--language TAG]
       eventide import --format backup FILE [--database URL | --data DIR] [--language TAG]

Imports the pages, one a locale, each article into the catalogue whose events, codes and headings it shares: all of them or,
where one cannot be used, none. What was there already is left alone. Into a store without catalogues, each article makes
one. With --format xliff, tmx or csv, takes what a translator has changed in a file of \`eventide export\` as suggestions: what
belongs to no text is listed. With --format tbx, or terms for CSV, takes the concepts of a file into the term base: one with the ID of a
concept that is there takes its place. With --format backup, fills an empty store from a file that \`eventide export --format backup\` has written.

${pathsHelp}

Options:
  --dry-run      say what would change, and change nothing
  --catalog SLUG the catalogue to import into; one that is not there yet is made. A page of another article is refused
  --format pages|xliff|tmx|csv|tbx|terms|backup
${pageHelp}
${localeHelp}
${storeHelp}
  --language TAG the language of the messages (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 imported, or nothing to import, 1 with --dry-run: something would change, 2 bad use, or a file or the store
could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...storeOptions,
      ...pageOptions,
      locale: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      catalog: { type: 'string' },
      format: { type: 'string', default: 'pages' },
    });
    const format = oneOf('format', values.format, ['pages', 'xliff', 'tmx', 'csv', 'tbx', 'terms', 'backup']);
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
    if (format !== 'pages') {
      if (others.length > 0) throw new UsageError('texts-not-alone');
      if (format === 'tbx' || format === 'terms') {
        const asked = { file: first, catalog: values.catalog, dryRun: values['dry-run'] };
        return withStore(values, io, (store) => importTerms(asked, store, io));
      }
      const asked = { format, file: first, catalog: values.catalog, dryRun: values['dry-run'] };
      return withStore(values, io, (store) => importTexts(asked, store, io));
    }
    const { catalog: named = null } = values;
    if (named !== null && !isSlug(named)) throw new UsageError('catalog-name');
    const { articles, complete } = await readArticles(positionals, pageSettings(values), io);
    if (!complete || articles.length === 0) return 2;
    return withStore(values, io, async (store) => {
      const imports = await importsOf(articles, named, store);
      const plans: ImportPlan[] = [];
      for (const one of imports) plans.push(await store.planImport({ catalog: one.catalog, files: one.files }));
      if (plans.filter((plan) => refused(plan, io)).length > 0) return 2;
      if (values['dry-run']) return preview(plans, io);
      for (const [index, { catalog, isNewCatalog }] of plans.entries()) {
        const settings = imports[index]?.settings;
        if (isNewCatalog && settings) await store.configureCatalog(catalog, settings);
      }
      return apply(imports, store, io);
    });
  },
};

interface Import {
  /** Null: the one that the pages belong to. */
  readonly catalog: string | null;
  readonly files: readonly ImportFile[];
  /** What a new catalogue is to be known by; null: by its pages alone. */
  readonly settings: CatalogSettings | null;
}

/** Into the catalogue that is named, all pages; else the pages of each article into their own. */
async function importsOf(articles: readonly Article[], named: string | null, store: Store): Promise<readonly Import[]> {
  const filesOf = (pages: readonly ReadPage[]) => {
    const names = namesOf(pages.map(({ document }) => document.file));
    return pages.map((page, index) => fileOf(page, names[index] ?? ''));
  };
  if (named !== null) {
    const settings = articles.length === 1 ? (articles[0]?.settings ?? null) : null;
    return [{ catalog: named, files: filesOf(articles.flatMap(({ pages }) => pages)), settings }];
  }
  const isEmpty = (await store.catalogs()).length === 0;
  return articles.map(({ slug, pages, settings }) => ({
    catalog: isEmpty ? slug : null,
    files: filesOf(pages),
    settings,
  }));
}

/** File names, with folders only where they are needed to tell the files apart: where a page lies on a disk is private. */
function namesOf(paths: readonly string[]): string[] {
  const bare = paths.map((path) => basename(path));
  if (new Set(bare).size === bare.length) return bare;
  const [first = '', ...others] = paths.map((path) => dirname(path));
  const root = others.reduce((shared, folder) => commonFolder(shared, folder), first);
  return paths.map((path) => relative(root, path).replaceAll('\\', '/'));
}

function commonFolder(one: string, other: string): string {
  let shared = one;
  while (relative(shared, other).startsWith('..') && shared !== dirname(shared)) shared = dirname(shared);
  return shared;
}

/** The store reads the page by its name alone: what its path or the caller has said goes with it. */
function fileOf({ document, bytes }: ReadPage, name: string): ImportFile {
  const alone = readPage(document.source, { file: name }, null);
  const said: Locale | null = alone.kind === 'READ' ? alone.document.locale : null;
  const locale = said === document.locale ? null : document.locale;
  const saysSource = alone.kind === 'READ' && alone.document.isSource === document.isSource;
  return { name, bytes, locale, isSource: saysSource ? null : document.isSource };
}

function preview(plans: readonly ImportPlan[], { out, say }: Session): ExitCode {
  for (const plan of plans) out(planText(plan, say));
  return plans.every(({ files }) => files.every(({ status }) => status === 'UNCHANGED')) ? 0 : 1;
}

/** Each article in one transaction. Somebody else may be importing at the same time: then the rest is refused. */
async function apply(imports: readonly Import[], store: Store, io: Session): Promise<ExitCode> {
  for (const one of imports) {
    const { catalog: into, files } = one;
    const outcome = await store.importDocuments({ catalog: into, files, actor });
    if (refused(outcome.plan, io)) return 2;
    io.out(planText(outcome.plan, io.say));
    const { catalog } = outcome.plan;
    const said =
      outcome.kind === 'IMPORTED'
        ? io.say('import-revision', { catalog, revision: outcome.revision.number })
        : io.say('import-nothing');
    io.out(`${said}\n`);
  }
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
