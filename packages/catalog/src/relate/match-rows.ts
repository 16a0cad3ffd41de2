import type { Locale } from '../model.ts';
import { mostCommon } from './consensus.ts';

export interface TableRow {
  /** The key in the row's own document, `~2` for a repeated ID. */
  readonly key: string;
  /** The key without `~2`. */
  readonly identity: string;
  readonly name: string;
}

export interface LocaleRows {
  readonly locale: Locale;
  readonly rows: readonly TableRow[];
}

export interface RowMatch {
  /** By the key in the document: which of the catalogue's rows it is; absent where it is a repetition of none. */
  readonly identities: ReadonlyMap<string, string>;
  /** Rows whose name says that they are another row than their ID says, by key in the document. */
  readonly renumbered: ReadonlySet<string>;
}

export interface TableMatch {
  readonly matches: ReadonlyMap<Locale, RowMatch>;
  /** The name that most locales give a row, and how many do. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly votes: number }>;
}

/**
 * Tells which row of a locale's table is which of the catalogue's. A row is what its ID says, unless its name belongs to
 * another row in more locales, and this locale has no better candidate for that row.
 */
export function matchRows(tables: readonly LocaleRows[]): TableMatch {
  const votes = new Map<string, string[]>();
  for (const { rows } of tables) {
    for (const { identity, name } of rows) {
      const given = votes.get(identity);
      if (given) given.push(name);
      else votes.set(identity, [name]);
    }
  }
  const names = new Map<string, { name: string; votes: number }>();
  const homes = new Map<string, string>();
  for (const [identity, given] of votes) {
    const name = mostCommon(given) ?? '';
    const count = given.filter((other) => other === name).length;
    names.set(identity, { name, votes: count });
    const rival = homes.get(name);
    const rivalVotes = rival === undefined ? 0 : (names.get(rival)?.votes ?? 0);
    if (name !== '' && count > rivalVotes) homes.set(name, identity);
  }
  const supportOf = (row: TableRow): number => votes.get(row.identity)?.filter((name) => name === row.name).length ?? 0;

  const matches = new Map<Locale, RowMatch>();
  for (const { locale, rows } of tables) {
    const identities = new Map<string, string>();
    const renumbered = new Set<string>();
    const taken = new Set<string>();
    const place = (row: TableRow, identity: string): void => {
      identities.set(row.key, identity);
      taken.add(identity);
    };
    const others: TableRow[] = [];
    for (const row of rows) {
      if (homes.get(row.name) === row.identity && !taken.has(row.identity)) place(row, row.identity);
      else others.push(row);
    }
    for (const row of others) {
      const home = homes.get(row.name);
      const lead = home === undefined ? 0 : (names.get(home)?.votes ?? 0) - supportOf(row);
      if (home !== undefined && lead > 0 && home !== row.identity && !taken.has(home)) {
        place(row, home);
        renumbered.add(row.key);
      } else if (!taken.has(row.identity)) place(row, row.identity);
    }
    matches.set(locale, { identities, renumbered });
  }
  return { matches, names };
}
