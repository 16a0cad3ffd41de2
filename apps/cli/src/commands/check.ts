import type { Finding, MqmSeverity } from '@eventide/consistency';
import type { Command } from '../command.ts';
import { formatNames, formats } from '../formats/formats.ts';
import { UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { readCatalogs } from '../pages/catalogs.ts';
import { localeHelp, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';

const ascending: readonly MqmSeverity[] = ['neutral', 'minor', 'major', 'critical'];

export const check: Command = {
  summary: 'Review the languages of reference pages against each other',
  help: `Usage: eventide check PATHS… [--format ${formatNames.join('|')}] [--fail-on minor|major|critical]
                      [--source TAG] [--locale TAG] [--verbose] [--language TAG]

Compares the pages of each article, one a locale, with each other and reports where they disagree or contradict themselves:
where most agree, the odd one out is the finding. It needs no source, and takes one as a further witness. Needs no
database, no server and no network.

${pathsHelp}

Options:
  --format pretty|json
                 pretty: by locale, to read (default); json: everything, in a fixed order
  --fail-on minor|major|critical
                 the severity from which findings count as failure (default: minor)
${pageHelp}
${localeHelp}
  --language TAG the language of the messages (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 no finding at or over the bar, 1 findings at or over the bar, 2 bad use or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...pageOptions,
      locale: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'minor' },
    });
    const format = formats[oneOf('format', values.format, formatNames)];
    const bar = oneOf('fail-on', values['fail-on'], ['minor', 'major', 'critical']);
    const settings = pageSettings(values);
    if (positionals.length === 0) throw new UsageError('files-missing');
    const { catalogs, complete } = await readCatalogs(positionals, settings, io);
    if (catalogs.length === 0) return 2;
    // Dictionaries are large: the other commands start without them.
    const engine = await import('@eventide/consistency');
    const resources = await engine.loadLanguageResources([...new Set(catalogs.flatMap(({ locales }) => locales))]);
    const checked = catalogs.map((catalog) => ({ catalog, result: engine.check(catalog, { resources }) }));
    const messageOf = (finding: Finding): string => engine.formatFinding(finding, io.language);
    io.out(format({ checked, messageOf, terminal: io }));
    if (!complete) return 2;
    const isOver = ({ mqmSeverity }: Finding) => ascending.indexOf(mqmSeverity) >= ascending.indexOf(bar);
    return checked.some(({ result }) => result.findings.some(isOver)) ? 1 : 0;
  },
};
