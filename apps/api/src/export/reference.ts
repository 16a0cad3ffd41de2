import type { Locale } from '@eventide/catalog';
import { type CatalogSnapshot, selectCodes, selectEvents } from '@eventide/schema';
import type { Export, ExportFile, MakeFile } from './file.ts';
import { localesOf } from './pair.ts';
import { csvFile, linesFile, type Row } from './rows.ts';

/** A row an event: what is the same in every language, and its text in each. */
async function eventRows(given: Export): Promise<readonly Row[]> {
  const locales = localesOf(given);
  return (await selectEvents(given.request, given.context)).map(({ event, snapshot }) => ({
    ...{ eventId: event.eventId, name: event.name, severity: event.severity, outcome: event.outcome },
    codes: event.references.map(({ citedAs }) => citedAs),
    ...textsOf(snapshot, `event/${event.eventId}/description`, locales),
  }));
}

/** A row a code. */
async function codeRows(given: Export): Promise<readonly Row[]> {
  const locales = localesOf(given);
  return (await selectCodes(given.request, given.context)).map(({ code, snapshot }) => ({
    ...{ code: code.code, decimal: code.value, documentedAs: code.documentedAs, symbol: code.symbol },
    events: code.events.map(String),
    ...textsOf(snapshot, `code/${code.code}/message`, locales),
  }));
}

function textsOf({ segmentByKey }: CatalogSnapshot, key: string, locales: readonly Locale[]): Row {
  const texts = segmentByKey.get(key)?.segment.texts;
  return Object.fromEntries(locales.map((locale) => [locale, texts?.get(locale)?.text ?? null]));
}

const asCsv = (name: string, rows: readonly Row[]): ExportFile => csvFile(name, Object.keys(rows[0] ?? {}), rows);

const nameOf = (given: Export, what: string): string => `${given.snapshot.catalog.slug}.${what}`;

export const events: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => asCsv(nameOf(given, 'events'), await eventRows(given)),
  jsonl: async (given) => linesFile(nameOf(given, 'events'), await eventRows(given)),
};

export const codes: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => asCsv(nameOf(given, 'codes'), await codeRows(given)),
  jsonl: async (given) => linesFile(nameOf(given, 'codes'), await codeRows(given)),
};
