import { type Catalog, formatDiagnostic, type MessageLanguage, type Segment } from '@eventide/catalog';
import type { Command } from '../command.ts';
import { readCatalog } from '../documents.ts';
import { expandFiles } from '../files.ts';
import { UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { catalogOverview } from '../pretty/catalog.ts';

export const parse: Command = {
  summary: 'Read localized pages and print the catalogue they make',
  help: `Usage: eventide parse FILES… [--format pretty|json] [--language TAG]

Reads the pages, one a locale, aligns them and prints the catalogue: events, diagnostic codes, references, and what is
wrong with the pages (diagnostics). \`-\` reads a page from standard input. A file that cannot be used is named on standard
error; the others are still read.

Options:
  --format pretty|json  pretty: an overview to read (default); json: everything, in a fixed order
  --language TAG        the language of the messages (default: en); see eventide --help
  -h, --help            Show this text

Exit codes: 0 every file was read, 2 bad use or a file could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, { format: { type: 'string', default: 'pretty' } });
    const format = oneOf('format', values.format, ['pretty', 'json']);
    if (positionals.length === 0) throw new UsageError('files-missing');
    const { catalog, complete } = await readCatalog(await expandFiles(positionals, io), io);
    if (catalog) {
      io.out(
        format === 'json'
          ? `${JSON.stringify(catalogJson(catalog, io.language), null, 2)}\n`
          : catalogOverview(catalog, io),
      );
    }
    return complete ? 0 : 2;
  },
};

function catalogJson(catalog: Catalog, language: MessageLanguage) {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const textsOf = (key: string) => byLocale(segments.get(key));
  return {
    catalog: catalog.slug,
    locales: catalog.locales,
    events: catalog.events.map(({ eventId, name, severity, outcome, operation, references }) => ({
      eventId,
      name,
      severity,
      outcome,
      operation,
      codes: references.map(({ citedAs, resolution, code }) => ({ citedAs, resolution, code })),
      descriptions: textsOf(`event/${eventId}/description`),
    })),
    codes: catalog.codes.map(({ code, documentedAs, events }) => ({
      code,
      documentedAs,
      names: textsOf(`code/${code}/name`),
      messages: textsOf(`code/${code}/message`),
      events,
    })),
    diagnostics: catalog.diagnostics.map(({ id, data, locale, place, segmentKey }) => ({
      id,
      messageId: id,
      data,
      message: formatDiagnostic({ id, data }, language),
      locale,
      segmentKey,
      place: place && { file: place.file, line: place.line, column: place.column },
    })),
  };
}

function byLocale(segment: Segment | undefined): Record<string, string> {
  return Object.fromEntries([...(segment?.texts ?? [])].map(([locale, { text }]) => [locale, text]));
}
