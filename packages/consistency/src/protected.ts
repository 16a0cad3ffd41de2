import type { Cell } from './model.ts';

const literal = new Set(['URL', 'PATH', 'IDENTIFIER', 'CODE', 'VERSION', 'CODE_SPAN']);

/** True where a range touches what is no prose: a code span, an address, a path, an identifier, a version. */
export function isLiteral(cell: Cell, start: number, end: number): boolean {
  return cell.invariants.some(({ kind, span }) => literal.has(kind) && span.start < end && span.end > start);
}
