import type { Finding, MqmSeverity } from '@eventide/consistency';
import type { Command } from '../command.ts';
import { readCatalog } from '../documents.ts';
import { expandFiles } from '../files.ts';
import { formatNames, formats } from '../formats/formats.ts';
import { UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

const ascending: readonly MqmSeverity[] = ['neutral', 'minor', 'major', 'critical'];

export const check: Command = {
  summary: 'Review localized pages against each other',
  help: `Usage: eventide check FILES… [--format ${formatNames.join('|')}] [--fail-on minor|major|critical] [--language TAG]

Compares the pages, one a locale, with each other and reports where they disagree or contradict themselves. No page is the
source: where most agree, the odd one out is the finding. Needs no database, no server and no network. \`-\` reads a page
from standard input.

Options:
  --format pretty|json           pretty: by locale, to read (default); json: everything, in a fixed order
  --fail-on minor|major|critical the severity from which findings count as failure (default: minor)
  --language TAG                 the language of the messages (default: en); see eventide --help
  -h, --help                     Show this text

Exit codes: 0 no finding at or over the bar, 1 findings at or over the bar, 2 bad use or a file could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'minor' },
    });
    const format = formats[oneOf('format', values.format, formatNames)];
    const bar = oneOf('fail-on', values['fail-on'], ['minor', 'major', 'critical']);
    if (positionals.length === 0) throw new UsageError('files-missing');
    const { catalog, complete } = await readCatalog(await expandFiles(positionals, io), io);
    if (!catalog) return 2;
    // Dictionaries are large: the other commands start without them.
    const engine = await import('@eventide/consistency');
    const resources = await engine.loadLanguageResources(catalog.locales);
    const result = engine.check(catalog, { resources });
    const messageOf = (finding: Finding): string => engine.formatFinding(finding, io.language);
    io.out(format({ catalog, result, messageOf, terminal: io }));
    if (!complete) return 2;
    return result.findings.some(({ mqmSeverity }) => ascending.indexOf(mqmSeverity) >= ascending.indexOf(bar)) ? 1 : 0;
  },
};
