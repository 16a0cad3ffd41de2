import { expect, it } from 'vitest';
import { adviceOnOpening } from './errors.ts';

it('a pooler that refuses what a session is opened with is named, however deep the error is', () => {
  // As PgBouncer 1.18 answers.
  const refusal = Object.assign(new Error('unsupported startup parameter: statement_timeout'), { code: '08P01' });
  expect(adviceOnOpening(new Error('Failed query', { cause: refusal }))).toMatch(/pooler .+ DATABASE_DIRECT_URL/);
  expect(adviceOnOpening(new Error('connect ECONNREFUSED'))).toBeNull();
});
