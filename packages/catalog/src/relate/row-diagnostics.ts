import type { Diagnostic, Locale, Place } from '../model.ts';
import { ordersDiffer } from './consensus.ts';
import type { RowMatch } from './match-rows.ts';

export interface PlacedRow {
  readonly key: string;
  readonly name: string;
  readonly shown: string;
  readonly place: Place;
}

export interface TableWitness {
  readonly locale: Locale;
  readonly file: string;
  readonly rows: readonly PlacedRow[];
  readonly match: RowMatch;
}

/** What differs between the locales' versions of one table: rows missing or added, IDs, names and order changed. */
export function compareTables(
  table: 'event' | 'code',
  witnesses: readonly TableWitness[],
  order: readonly string[],
  names: ReadonlyMap<string, { readonly name: string; readonly votes: number }>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (id: string, locale: Locale, place: Place, segmentKey: string, message: string): void => {
    diagnostics.push({ id: `${table}-${id}`, message, locale, place, segmentKey });
  };
  const present = witnesses.map(({ match }) => new Set(match.identities.values()));
  for (const identity of order) {
    const having = present.filter((set) => set.has(identity)).length;
    const missing = having * 2 >= witnesses.length;
    if (having === witnesses.length) continue;
    witnesses.forEach((witness, index) => {
      const has = present[index]?.has(identity) ?? false;
      if (has === missing) return;
      const key = `${identity}/name`;
      const others = `${having} of ${witnesses.length} locales have`;
      if (missing) {
        const place = { file: witness.file, line: lineBefore(witness, order, identity), column: 1 };
        report('row-missing', witness.locale, place, key, `The row of ${identity} is missing; ${others} it.`);
      } else {
        const row = witness.rows.find((candidate) => witness.match.identities.get(candidate.key) === identity);
        const place = row?.place ?? { file: witness.file, line: 1, column: 1 };
        report('row-added', witness.locale, place, key, `Only ${others} a row of ${identity}.`);
      }
    });
  }
  for (const { locale, rows, match, file } of witnesses) {
    for (const row of rows) {
      const identity = match.identities.get(row.key);
      if (identity === undefined) continue;
      if (match.renumbered.has(row.key)) {
        const message = `"${row.shown}" stands where the other locales have ${identity} for ${row.name}.`;
        report(table === 'event' ? 'id-changed' : 'changed', locale, row.place, `${identity}/name`, message);
      }
      const agreed = names.get(identity);
      if (agreed && agreed.name !== row.name && agreed.votes * 2 > witnesses.length) {
        const message = `The name is "${row.name}" where ${agreed.votes} of ${witnesses.length} locales have "${agreed.name}".`;
        report('name-changed', locale, row.place, `${identity}/name`, message);
      }
    }
    const sequence = rows.flatMap(({ key }) => match.identities.get(key) ?? []);
    const [first] = rows;
    if (ordersDiffer(sequence, order)) {
      const message = 'The rows stand in another order than in most locales.';
      const place = first?.place ?? { file, line: 1, column: 1 };
      diagnostics.push({ id: `${table}-row-order`, message, locale, place, segmentKey: null });
    }
  }
  return diagnostics;
}

/** The line of the row after which the missing one should stand. */
function lineBefore({ rows, match }: TableWitness, order: readonly string[], missing: string): number {
  const lines = new Map(rows.map((row) => [match.identities.get(row.key), row.place.line]));
  for (let index = order.indexOf(missing) - 1; index >= 0; index--) {
    const line = lines.get(order[index]);
    if (line !== undefined) return line;
  }
  return rows[0]?.place.line ?? 1;
}
