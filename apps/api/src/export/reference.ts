import type { Locale } from '@eventide/catalog';
import { byteOrderMark, csvRow } from '@eventide/catalog/text';
import { type CatalogSnapshot, selectCodes, selectEvents } from '@eventide/schema';
import type { Export, ExportFile, MakeFile } from './file.ts';
import { localesOf } from './pair.ts';

type Field = string | number | null | readonly string[];
type Row = Readonly<Record<string, Field>>;

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

function asCsv(name: string, rows: readonly Row[]): ExportFile {
  const columns = Object.keys(rows[0] ?? {});
  const fieldOf = (field: Field | undefined): string => (Array.isArray(field) ? field.join(' ') : String(field ?? ''));
  const lines = rows.map((row) => csvRow(columns.map((column) => fieldOf(row[column]))));
  return { name: `${name}.csv`, mediaType: 'text/csv', text: `${byteOrderMark}${csvRow(columns)}${lines.join('')}` };
}

function asLines(name: string, rows: readonly Row[]): ExportFile {
  return {
    name: `${name}.jsonl`,
    mediaType: 'application/jsonl',
    text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  };
}

const nameOf = (given: Export, what: string): string => `${given.snapshot.catalog.slug}.${what}`;

export const events: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => asCsv(nameOf(given, 'events'), await eventRows(given)),
  jsonl: async (given) => asLines(nameOf(given, 'events'), await eventRows(given)),
};

export const codes: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => asCsv(nameOf(given, 'codes'), await codeRows(given)),
  jsonl: async (given) => asLines(nameOf(given, 'codes'), await codeRows(given)),
};
