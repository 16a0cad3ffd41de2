import { builder } from '../builder.ts';

export type SortDirection = 'ASC' | 'DESC';

export const SortDirectionRef = builder.enumType('SortDirection', {
  description: 'Sort direction.',
  values: {
    ASC: { description: 'Smallest, earliest or lowest first.' },
    DESC: { description: 'Largest, latest or highest first.' },
  } as const,
});

/** How two rows of a list compare: below 0 where `a` comes first. */
export type Compare<Row> = (a: Row, b: Row) => number;

/** In the direction asked for; rows that are equal are in source order, whichever the direction. */
export function directed<Row>(by: Compare<Row>, direction: SortDirection, source: Compare<Row>): Compare<Row> {
  const sign = direction === 'DESC' ? -1 : 1;
  return (a, b) => sign * by(a, b) || source(a, b);
}
