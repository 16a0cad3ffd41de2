import type { Diagnostic, Document, Locale, Place } from '../model.ts';
import { ordersDiffer } from './consensus.ts';
import type { RowMatch, TableMatch } from './match-rows.ts';

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
  /** The row that stands for each of the catalogue's, by the catalogue's key. */
  readonly present: ReadonlyMap<string, PlacedRow>;
  readonly topOfFile: Place;
}

/** What differs between the locales' versions of one table: rows missing or added, IDs, names and order changed. */
export function compareTables(
  table: 'event' | 'code',
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

function toWitness(table: 'event' | 'code', page: Document, matches: TableMatch['matches']): Witness {
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
  table: string,
  witnesses: readonly Witness[],
  order: readonly string[],
  index: number,
  identity: string,
): Diagnostic[] {
  const having = witnesses.filter(({ present }) => present.has(identity));
  if (having.length === witnesses.length) return [];
  const segmentKey = `${identity}/name`;
  const share = `${having.length} of ${witnesses.length} locales`;
  if (having.length * 2 < witnesses.length) {
    const message = `Only ${share} have a row of ${identity}.`;
    return having.map(({ locale, present, topOfFile }) => {
      const place = present.get(identity)?.place ?? topOfFile;
      return { id: `${table}-row-added`, message, locale, place, segmentKey };
    });
  }
  const message = `The row of ${identity} is missing; ${share} have it.`;
  return witnesses
    .filter(({ present }) => !present.has(identity))
    .map((witness) => {
      const place = placeBefore(witness, order, index);
      return { id: `${table}-row-missing`, message, locale: witness.locale, place, segmentKey };
    });
}

/** The row after which the missing one should stand. */
function placeBefore({ present, rows, topOfFile }: Witness, order: readonly string[], missing: number): Place {
  for (let index = missing - 1; index >= 0; index--) {
    const row = present.get(order[index] ?? '');
    if (row) return row.place;
  }
  return rows[0]?.place ?? topOfFile;
}

function compareRows(
  table: 'event' | 'code',
  { locale, present, match }: Witness,
  total: number,
  names: TableMatch['names'],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [identity, { key, name, shown, place }] of present) {
    const segmentKey = `${identity}/name`;
    if (match.renumbered.has(key)) {
      const id = table === 'event' ? 'event-id-changed' : 'code-changed';
      const message = `"${shown}" stands where the other locales have ${identity} for ${name}.`;
      diagnostics.push({ id, message, locale, place, segmentKey });
    }
    const agreed = names.get(identity);
    if (agreed && agreed.name !== name && agreed.votes * 2 > total) {
      const message = `The name is "${name}" where ${agreed.votes} of ${total} locales have "${agreed.name}".`;
      diagnostics.push({ id: `${table}-name-changed`, message, locale, place, segmentKey });
    }
  }
  return diagnostics;
}

function compareOrder(
  table: string,
  { locale, rows, present, topOfFile }: Witness,
  order: readonly string[],
): Diagnostic[] {
  if (!ordersDiffer([...present.keys()], order)) return [];
  const message = 'The rows stand in another order than in most locales.';
  return [{ id: `${table}-row-order`, message, locale, place: rows[0]?.place ?? topOfFile, segmentKey: null }];
}
