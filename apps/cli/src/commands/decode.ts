import { alignCatalog, type Catalog, type CatalogSettings } from '@eventide/catalog';
import { createExplainer, createFilter, knownCatalog, SummaryCounter } from '@eventide/logs';
import type { Command } from '../command.ts';
import { filterOf, filterOptions } from '../decode/filter-options.ts';
import type { DecodedFile } from '../decode/output.ts';
import { outputNames, outputs } from '../decode/outputs.ts';
import { readFile } from '../decode/read.ts';
import { noTextWarnings, type Source, textWarnings } from '../decode/warnings.ts';
import { type ExitCode, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { readArticles } from '../pages/catalogs.ts';
import { pageHelp, pageOptions, pageSettings } from '../pages/options.ts';
import { documentsOf, readingOf } from '../pages/reading.ts';
import type { Session } from '../session.ts';

export const decode: Command = {
  help: `Usage: eventide decode LOG… [--locale TAG] [--documents PATH]… [--format pretty|json|csv|markdown|powershell|kql|xpath]
                       [--event ID]… [--severity S]… [--code CODE]… [--device NAME]… [--since TIME] [--until TIME]
                       [--no-review] [--source TAG] [--verbose | --quiet] [--language TAG]

LOG is an event log in any form, told by what is in it: .evtx; XML of Event Viewer or wevtutil; JSON of ConvertTo-Json, of Log
Analytics; CSV of Event Viewer, in any language of Windows, of Export-Csv, of Log Analytics; the list that Format-List prints or
Event Viewer copies. In UTF-8 or UTF-16. \`-\` reads standard input: Get-WinEvent … | ConvertTo-Json | eventide decode -

Provider and log decide whose events they are: those of others are listed as not known, whatever their ID. What a log is called
is read from the pages and from their folder's catalog.json (logNames, eventProviders).

Options:
  --locale TAG   the language of the texts (it-IT, sv). Default: that of --language, else your system's, else any
  --documents PATH
                 a file, folder or pattern of pages to look in; may be given several times. Default: the pages that come
                 with the command
  --format F     pretty: what happened and what it means (default); json, csv: every event; markdown: a report;
                 powershell, kql, xpath: the query for what the options below ask for
  --event ID     only these events; a list or a range (20100-20102) is taken as well, as with the next three
  --severity S   information, warning, error or unknown
  --code CODE    only events with this diagnostic code, in any spelling
  --device NAME  only events about this device, or logged on this computer
  --since TIME, --until TIME
                 a date (2026-01-31) or a time (2026-01-31T12:00, with Z or an offset where it is not that of the log)
  --no-review    with pretty: without reviewing the pages, a second sooner: no text says that it may be wrong
${pageHelp}
  --language TAG the language of everything else (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 events explained, 1 none of them known, 2 bad use, or a log or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...pageOptions,
      ...filterOptions,
      locale: { type: 'string' },
      documents: { type: 'string', multiple: true },
      format: { type: 'string', default: 'pretty' },
      'no-review': { type: 'boolean', default: false },
    });
    const format = oneOf('format', values.format, outputNames);
    if (positionals.length === 0) throw new UsageError('files-missing');
    const settings = pageSettings({ source: values.source, verbose: values.verbose, quiet: values.quiet });
    const { articles, complete } = await readArticles(documentsOf(values.documents, io), settings, io);
    if (articles.length === 0) return 2;
    const sources = sourcesIn(
      articles.map(({ slug, pages, source, settings: own }) => {
        const pagesOf = pages.map(({ document }) => document);
        return { catalog: alignCatalog(pagesOf, source === undefined ? { slug } : { slug, source }), settings: own };
      }),
      values.locale,
      io,
    );
    const known = sources.map((source) => source.known);
    const filter = filterOf(values, known);
    const passes = createFilter(filter);
    const explain = createExplainer(known);
    const summary = new SummaryCounter();
    const { out, language } = io;
    const output = outputs[format]({ terminal: io, language, out, catalogs: known, filter });
    const files: DecodedFile[] = [];
    let isComplete = complete;
    for (const path of positionals) {
      const { isUsable, ...file } = await readFile(
        path,
        {
          explain,
          quiet: values.quiet,
          take: (name, event) => {
            if (!passes(event)) return;
            summary.add(event);
            output.event(name, event);
          },
        },
        io,
      );
      isComplete &&= isUsable;
      if (isUsable) files.push(file);
    }
    if (files.length === 0) return 2;
    const result = summary.result();
    const isReviewed = format === 'pretty' && !values['no-review'];
    const warningsOf = isReviewed ? await textWarnings(sources, result, io) : noTextWarnings;
    output.end({ files, summary: result, warningsOf });
    return exitCode(isComplete, result.explained);
  },
};

function exitCode(isComplete: boolean, explained: number): ExitCode {
  if (!isComplete) return 2;
  return explained > 0 ? 0 : 1;
}

interface Article {
  readonly catalog: Catalog;
  readonly settings: CatalogSettings | null;
}

function sourcesIn(articles: readonly Article[], wanted: string | undefined, io: Session): readonly Source[] {
  const locales = [...new Set(articles.flatMap(({ catalog }) => catalog.locales))].sort();
  const { asked, byDefault } = readingOf(wanted, locales, io);
  return articles.map(({ catalog, settings }) => {
    const names = { providers: settings?.eventProviders ?? [], logs: settings?.logNames ?? [] };
    return { catalog, known: knownCatalog(catalog, asked ?? byDefault, names) };
  });
}
