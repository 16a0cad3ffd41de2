import { GraphQLError } from 'graphql';

export type LimitCode = 'BREADTH_LIMIT' | 'COST_LIMIT' | 'DEPTH_LIMIT' | 'TOKEN_LIMIT';

interface Measure {
  /** What was measured, in the unit of {@link limit}. */
  readonly measured: number;
  readonly limit: number;
  /** The document's cost: fields resolved, or tokens read where the parser stopped. */
  readonly cost: number;
}

const units: Record<LimitCode, string> = {
  BREADTH_LIMIT: 'fields selected',
  COST_LIMIT: 'fields to resolve',
  DEPTH_LIMIT: 'levels of nesting',
  TOKEN_LIMIT: 'tokens',
};

/** A document that asks for too much: refused with HTTP status 400 before anything is resolved. */
export function limitError(code: LimitCode, { measured, limit, cost }: Measure): GraphQLError {
  return new GraphQLError(
    `The document asks for too much: ${finite(measured)} ${units[code]}, at most ${limit} are allowed. Ask for less at a time.`,
    { extensions: { code, measured: finite(measured), limit, cost: finite(cost), http: { status: 400 } } },
  );
}

/** Costs multiply with depth and can leave the range that JSON readers keep exact. */
function finite(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}
