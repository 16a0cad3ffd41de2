import { z } from 'zod';

const max = 65_535;

/** A setting that is a port number, from `min`: 0 where any free port will do. */
export function portNumber(min: 0 | 1) {
  const expected = `expected a port number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, expected)
    .transform(Number)
    .refine((port) => port >= min && port <= max, expected);
}
