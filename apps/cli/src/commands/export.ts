import { undecided, type RefusedEdit } from '@eventide/exchange';
import type { Command } from '../command.ts';
import { writeBackup } from '../export/backup.ts';
import { type Exported, exportFormatNames, exportFormats, type ExportOptions } from '../export/formats.ts';
import { fromStore } from '../export/from-store.ts';
import type { Material } from '../export/material.ts';
import { reviewOnce } from '../export/review.ts';
import { writeFiles } from '../export/write.ts';
import { type ExitCode, oneLine, UsageError } from '../io.ts';
import { listed, oneOf, readOptions } from '../options.ts';
import { readCatalogs } from '../pages/catalogs.ts';
import { localeIn, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';
import type { Session } from '../session.ts';
import { storeHelp, storeOptions, withStore } from '../stores.ts';

export const exportCommand: Command = {
  help: `Usage: eventide export --format ${exportFormatNames.join('|')} [PATHS…]
                       [--reference TAG] [--locale TAG] [--multilingual] [--output FILE|FOLDER] [--language TAG]
                       [--source TAG] [--verbose | --quiet] | [--catalog SLUG] [--database URL | --data DIR]
       eventide export --format backup [--output FILE] [--database URL | --data DIR | --url URL]

Writes what pages, or without PATHS a catalogue of the store, have for other tools. docs/formats.md says which readers take
what. From the store, states of review, suggestions and dismissals go along.

${pathsHelp}

Options:
  --format tmx     translation memory, TMX 1.4b: a file for each language beside the reference
  --format xliff   XLIFF 1.2, likewise, with findings as notes; xliff2: XLIFF 2.1
  --format csv     all texts, a row a segment, a column a locale; jsonl: a text a line
  --format tbx     the term base of the store, or where there is none, terms found in the texts: TBX 2, a file for each
                   language beside the reference; terms: as CSV
  --format sarif   findings, SARIF 2.1.0; from the store with dismissals as suppressions
  --format patch   a patch for git apply: from the store of accepted suggestions, from pages of what findings suggest
  --format backup  the whole store, as JSON Lines: \`eventide import --format backup\` fills an empty store with it, embedded or
                   on a server. It holds hashes of passwords and tokens: keep it as you keep the store
  --url URL        backup: asks the server that runs at this address, as the administrator whose API token is in
                   EVENTIDE_TOKEN (default: EVENTIDE_URL, where a running server has the folder of the store open)
  --reference TAG  the locale to translate from (default: the source, where there is one)
  --locale TAG     only this locale; may be given several times, or as a list
  --multilingual   tmx, tbx: one file of all languages (TMX with srclang="*all*", TBX 3)
  --output PATH    the file to write, replacing what is there, or the folder where there are several (default: standard output)
${pageHelp}
  --catalog SLUG   of the store, where it has several
${storeHelp}
  --language TAG   the language of the messages and findings (default: en); see eventide --help
  -h, --help       Show this text

Exit codes: 0 written, 1 written but for new texts that a page cannot hold, 2 bad use, or a page, the store or the file could
not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...storeOptions,
      ...pageOptions,
      format: { type: 'string' },
      output: { type: 'string', default: '-' },
      reference: { type: 'string' },
      locale: { type: 'string', multiple: true, default: [] },
      multilingual: { type: 'boolean', default: false },
      catalog: { type: 'string' },
      url: { type: 'string' },
    });
    if (values.format === undefined)
      throw new UsageError('export-format-missing', {}, [...exportFormatNames, 'backup']);
    const format = oneOf('format', values.format, [...exportFormatNames, 'backup'] as const);
    if (format === 'backup') {
      if (positionals.length > 0) throw new UsageError('export-takes-no-files');
      return writeBackup(values, io);
    }
    if (values.url !== undefined) throw new UsageError('url-backup-only');
    const options: ExportOptions = {
      reference: values.reference === undefined ? null : localeIn('reference', values.reference),
      locales: listed('locale', values.locale).map((tag) => localeIn('locale', tag)),
      multilingual: values.multilingual,
      language: io.language,
      version: io.version,
    };
    const write = async (materials: readonly Material[]): Promise<ExitCode> => {
      expectLocales(options, materials);
      const all: Exported[] = [];
      for (const material of materials) all.push(await exportFormats[format](material, options));
      const files = all.flatMap((one) => one.files);
      await writeFiles(files, values.output, io);
      const refused = all.flatMap((one) => one.refused ?? []);
      sayLeftOut(all, refused, io);
      return refused.length > 0 ? 1 : 0;
    };
    if (positionals.length === 0) {
      return withStore(values, io, async (store) => write([await fromStore(values.catalog, store, io)]));
    }
    const settings = pageSettings({ ...values, locale: undefined });
    const { catalogs, complete } = await readCatalogs(positionals, settings, io);
    // Half of what was asked for would look like all of it.
    if (!complete || catalogs.length === 0) return 2;
    return write(
      catalogs.map((catalog) => ({
        catalog,
        decisions: undecided,
        termBase: [],
        review: reviewOnce(catalog, { suppressionsOf: () => null, termBase: [] }, io),
        accepted: null,
      })),
    );
  },
};

function sayLeftOut(exported: readonly Exported[], refused: readonly RefusedEdit[], { err, say }: Session): void {
  const reasons = exported.flatMap(({ files }) => files.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason)));
  for (const reason of new Set(reasons)) {
    const count = reasons.filter((one) => one === reason).length;
    err(`eventide: ${say(`omitted-${reason}`, { count })}\n`);
  }
  for (const { edit, fault } of refused)
    err(`eventide: ${oneLine(`${edit.locale} ${edit.segmentKey}: ${say(`edit-${fault}`)}`)}\n`);
}

/** @throws UsageError where no page is in a locale that is named */
function expectLocales({ locales, reference }: ExportOptions, materials: readonly Material[]): void {
  const known = [...new Set(materials.flatMap(({ catalog }) => catalog.locales))].sort();
  const wanted = [...locales, ...(reference === null ? [] : [reference])].find((locale) => !known.includes(locale));
  if (wanted !== undefined) throw new UsageError('locale-without-page', { wanted }, known);
}
