import type { Command } from '../command.ts';
import { configHelp, configOptions, loadConfig } from '../config/load.ts';
import { UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { readCatalogs } from '../pages/catalogs.ts';
import { localeHelp, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';
import { catalogOverview } from '../pretty/catalog.ts';
import { catalogJson } from './parse-json.ts';

export const parse: Command = {
  help: `Usage: eventide parse PATHS… [--format pretty|json] [--source TAG] [--locale TAG]
                      [--verbose | --quiet] [--language TAG]

Reads pages of events and diagnostic codes, aligns the languages of each article and prints what they make: events, codes,
references, and what is wrong with the pages (diagnostics). A file that cannot be used is named on standard error; the
others are still read.

${pathsHelp}

Options:
  --format pretty|json
                 pretty: an overview to read (default); json: everything, in a fixed order; for several articles
                 {"catalogs": […]}
${pageHelp}
${localeHelp}
${configHelp}
  --language TAG the language of the messages (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 every page was read, 2 bad use or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...pageOptions,
      locale: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      ...configOptions,
    });
    const format = oneOf('format', values.format, ['pretty', 'json']);
    const config = await loadConfig(values, null, io);
    const paths = positionals.length === 0 ? config.paths : positionals;
    if (paths.length === 0) throw new UsageError('files-missing');
    const { catalogs, complete } = await readCatalogs(paths, pageSettings(values, config), io);
    if (format === 'pretty') io.out(catalogs.map((catalog) => catalogOverview(catalog, io)).join('\n\n'));
    else if (catalogs.length > 0) {
      const printed = catalogs.map((catalog) => catalogJson(catalog, io.language));
      io.out(`${JSON.stringify(printed.length === 1 ? printed[0] : { catalogs: printed }, null, 2)}\n`);
    }
    return complete && catalogs.length > 0 ? 0 : 2;
  },
};
