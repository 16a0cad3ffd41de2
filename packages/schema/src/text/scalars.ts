import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';

builder.scalarType('DateTime', {
  description: 'A point in time: ISO 8601 in UTC with milliseconds, such as `2026-10-10T08:30:00.000Z`.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (value) => {
    const moment = typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? new Date(value) : null;
    // No calendar has a year 0, nor has a database.
    if (moment && moment.getUTCFullYear() > 0) return moment;
    throw refusal('BAD_DATE', `Unexpected ${JSON.stringify(value)}, expected a moment such as "2026-10-10T08:30:00Z".`);
  },
});

builder.scalarType('JSON', {
  description:
    'Any JSON value: the data of a message, or a state in the log of changes. The field that has it says what its shape is.',
  serialize: (value) => value,
  parseValue: () => {
    throw refusal('BAD_ID', 'JSON is only answered, never taken.');
  },
});
