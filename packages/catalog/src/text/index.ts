export type { EventOutcome, EventSeverity, Locale, Span } from '../model.ts';
export { isCodeLiteral, parseCode, type ParsedCode } from './code.ts';
export { invariants, type Invariant, type InvariantKind } from './invariants.ts';
export { resolveLink } from './link.ts';
export { directionOf, localeName, scriptOf, type TextDirection } from './locale.ts';
export { operationOf, otelSeverityNumber, outcomeOf, severityOf, windowsLevel } from './severity.ts';
