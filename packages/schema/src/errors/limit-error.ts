import { GraphQLError } from 'graphql';

export type LimitCode = 'BREADTH_LIMIT' | 'COST_LIMIT' | 'DEPTH_LIMIT' | 'TOKEN_LIMIT';

interface Measure {
  /** The measured value, in the unit of {@link limit}. */
  readonly measured: number;
  readonly limit: number;
  /** The cost of the document: fields resolved, or tokens read if the parser stopped. */
  readonly cost: number;
}

const units: Record<LimitCode, string> = {
  BREADTH_LIMIT: 'fields selected',
  COST_LIMIT: 'fields to resolve',
  DEPTH_LIMIT: 'levels of nesting',
  TOKEN_LIMIT: 'tokens',
};

/** The error for a document that exceeds a limit. It is refused with HTTP status 400 before anything is resolved. */
export function limitError(code: LimitCode, { measured, limit, cost }: Measure): GraphQLError {
  return new GraphQLError(
    `The document asks for too much: ${finite(measured)} ${units[code]}, at most ${limit} are allowed. Ask for less at a time.`,
    { extensions: { code, measured: finite(measured), limit, cost: finite(cost), http: { status: 400 } } },
  );
}

/** Costs multiply with depth and can exceed the integers that JSON readers represent exactly. */
function finite(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}
