import type { MessageData } from '../message/data.ts';
import type { Diagnostic, Document, Locale, Place } from '../model.ts';
import { ordersDiffer } from './consensus.ts';
import type { RowMatch, TableMatch } from './match-rows.ts';
import type { alignmentMessages } from './messages.ts';

type Table = 'event' | 'code';

/** The diagnostics of each table. */
const ids = {
  event: {
    added: 'event-row-added',
    missing: 'event-row-missing',
    moved: 'event-row-order',
    renamed: 'event-name-changed',
    renumbered: 'event-id-changed',
  },
  code: {
    added: 'code-row-added',
    missing: 'code-row-missing',
    moved: 'code-row-order',
    renamed: 'code-name-changed',
    renumbered: 'code-changed',
  },
} as const satisfies Record<Table, Record<string, keyof typeof alignmentMessages>>;

interface PlacedRow {
  readonly key: string;
  readonly name: string;
  /** The ID or literal as the row has it. */
  readonly shown: string;
  readonly place: Place;
}

interface Witness {
  readonly locale: Locale;
  readonly rows: readonly PlacedRow[];
  readonly match: RowMatch;
  /** The locale's row for each of the catalogue's, by the catalogue's key. */
  readonly present: ReadonlyMap<string, PlacedRow>;
  readonly topOfFile: Place;
}

/** What differs between the locales' versions of one table: rows missing or added, IDs, names and order changed. */
export function compareTables(
  table: Table,
  pages: readonly Document[],
  { matches, names }: TableMatch,
  order: readonly string[],
): Diagnostic[] {
  const witnesses = pages.map((page) => toWitness(table, page, matches));
  return [
    ...order.flatMap((identity, index) => comparePresence(table, witnesses, order, index, identity)),
    ...witnesses.flatMap((witness) => compareRows(table, witness, witnesses.length, names)),
    ...witnesses.flatMap((witness) => compareOrder(table, witness, order)),
  ];
}

function toWitness(table: Table, page: Document, matches: TableMatch['matches']): Witness {
  const { locale, file, eventRows, codeRows } = page;
  const match: RowMatch = matches.get(locale) ?? { identities: new Map(), renumbered: new Set() };
  const rows =
    table === 'event'
      ? eventRows.map(({ key, name, eventId, place }) => ({ key, name, place, shown: String(eventId) }))
      : codeRows.map(({ key, name, literal, place }) => ({ key, name, place, shown: literal }));
  const present = new Map<string, PlacedRow>();
  for (const row of rows) {
    const identity = match.identities.get(row.key);
    if (identity !== undefined) present.set(identity, row);
  }
  return { locale, rows, match, present, topOfFile: { file, line: 1, column: 1 } };
}

function comparePresence(
  table: Table,
  witnesses: readonly Witness[],
  order: readonly string[],
  index: number,
  identity: string,
): Diagnostic[] {
  const having = witnesses.filter(({ present }) => present.has(identity));
  if (having.length === witnesses.length) return [];
  const segmentKey = `${identity}/name`;
  const data = { row: numberOf(identity), having: having.length, locales: witnesses.length };
  if (having.length * 2 < witnesses.length) {
    return having.map(({ locale, present, topOfFile }) => {
      const place = present.get(identity)?.place ?? topOfFile;
      return { id: ids[table].added, data, locale, place, segmentKey };
    });
  }
  return witnesses
    .filter(({ present }) => !present.has(identity))
    .map((witness) => {
      const place = placeBefore(witness, order, index);
      return { id: ids[table].missing, data, locale: witness.locale, place, segmentKey };
    });
}

/** The event ID or code in a row's identity (`event/20102`). */
function numberOf(identity: string): string {
  return identity.slice(identity.indexOf('/') + 1);
}

/** The row after which the missing one should come. */
function placeBefore({ present, rows, topOfFile }: Witness, order: readonly string[], missing: number): Place {
  for (let index = missing - 1; index >= 0; index--) {
    const row = present.get(order[index] ?? '');
    if (row) return row.place;
  }
  return rows[0]?.place ?? topOfFile;
}

function compareRows(
  table: Table,
  { locale, present, match }: Witness,
  total: number,
  names: TableMatch['names'],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [identity, { key, name, shown, place }] of present) {
    const segmentKey = `${identity}/name`;
    if (match.renumbered.has(key)) {
      const data: MessageData = { name, written: shown, expected: numberOf(identity) };
      diagnostics.push({ id: ids[table].renumbered, data, locale, place, segmentKey });
    }
    const agreed = names.get(identity);
    if (agreed && agreed.name !== name && agreed.votes * 2 > total) {
      const data: MessageData = { name, votes: agreed.votes, locales: total, expected: agreed.name };
      diagnostics.push({ id: ids[table].renamed, data, locale, place, segmentKey });
    }
  }
  return diagnostics;
}

function compareOrder(
  table: Table,
  { locale, rows, present, topOfFile }: Witness,
  order: readonly string[],
): Diagnostic[] {
  if (!ordersDiffer([...present.keys()], order)) return [];
  return [{ id: ids[table].moved, data: {}, locale, place: rows[0]?.place ?? topOfFile, segmentKey: null }];
}
