import { concernsStops, endingFaults } from '../../analysis/pairs/endings.ts';
import { append } from '../../maps.ts';
import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

/** A text that has a full stop where its source has none, or none where it has one. */
export interface SourceDeparture {
  readonly row: Row;
  readonly cell: Cell;
  readonly hasStop: boolean;
  readonly like: readonly string[];
}

export interface SourceDepartures {
  /** Each a finding of its own: the source proves it. */
  readonly slips: readonly SourceDeparture[];
  /** By locale and column, what the locale does there throughout. */
  readonly conventions: readonly (readonly SourceDeparture[])[];
}

/** Where texts depart from their source in a final full stop. */
export function departuresFromSource(
  input: RuleInput,
  isOwnHabit: (departure: SourceDeparture) => boolean,
): SourceDepartures {
  const slips: SourceDeparture[] = [];
  const conventions = new Map<string, SourceDeparture[]>();
  for (const fault of input.analyse(endingFaults)) {
    if (!concernsStops(fault)) continue;
    const { row, pair, found, isHabit } = fault;
    const departure = { row, cell: pair.target, hasStop: found === 'stop', like: [pair.source.locale] };
    if (isHabit || isOwnHabit(departure))
      append(conventions, `${departure.cell.locale} ${row.column} ${found}`, departure);
    else slips.push(departure);
  }
  return { slips, conventions: [...conventions.values()] };
}
