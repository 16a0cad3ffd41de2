import type { CatalogEvent, CodeReference, Diagnostic, EventOutcome, EventSeverity } from '../model.ts';
import { normaliseLiteral } from '../parse/aliases.ts';
import { severityOfLevel } from '../text/fields/level.ts';
import { operationOf, outcomeOf, severityOf } from '../text/severity.ts';
import { mostCommon } from './consensus.ts';

/** An event before it is known what it is related to. */
export interface NamedEvent {
  readonly eventId: number;
  /** Empty where no locale's page gives it one. */
  readonly name: string;
  /** Words of the level column, one a locale. */
  readonly levels: readonly string[];
  readonly references: readonly CodeReference[];
}

/** What an event's name and references say about it, and which events are of the same operation. */
export function relateEvents(
  named: readonly NamedEvent[],
  { declaresCodes }: { readonly declaresCodes: boolean },
): { events: CatalogEvent[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const operations = new Map<string, number[]>();
  for (const { eventId, name } of named) {
    if (name === '') continue;
    const operation = operationOf(name);
    operations.set(operation, [...(operations.get(operation) ?? []), eventId]);
  }
  const events = named.map(({ eventId, name, levels, references }): CatalogEvent => {
    const symbol = name === '' ? null : name;
    const level = severityByLevel(levels);
    const outcome = symbol === null ? null : outcomeOf(symbol);
    if (symbol !== null && outcome === null && levels.length === 0) {
      const segmentKey = `event/${eventId}/name`;
      diagnostics.push({ id: 'event-outcome-unknown', data: { name }, locale: null, place: null, segmentKey });
    }
    const related = symbol === null ? [] : (operations.get(operationOf(symbol)) ?? []);
    return {
      eventId,
      name: symbol ?? String(eventId),
      symbol,
      operation: symbol === null ? String(eventId) : operationOf(symbol),
      outcome: outcome ?? outcomeByLevel[level],
      severity: level === 'UNKNOWN' && symbol !== null ? severityOf(symbol) : level,
      references,
      relatedEvents: related.filter((other) => other !== eventId),
    };
  });
  return { events, diagnostics: [...diagnostics, ...(declaresCodes ? undeclared(named) : [])] };
}

const outcomeByLevel: Readonly<Record<EventSeverity, EventOutcome>> = {
  ERROR: 'ERROR',
  WARNING: 'WARNING',
  INFORMATION: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
};

/** What most locales' words of the level column stand for, those whose word is known. */
function severityByLevel(levels: readonly string[]): EventSeverity {
  const known = levels.map(severityOfLevel).filter((severity) => severity !== 'UNKNOWN');
  return (mostCommon(known) as EventSeverity | null) ?? 'UNKNOWN';
}

/** Codes that events cite and no table declares, each reported once. */
function undeclared(events: readonly NamedEvent[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { eventId, references } of events) {
    for (const { citedAs, code } of references) {
      const literal = normaliseLiteral(citedAs);
      if (code !== null || found.has(literal)) continue;
      const data = { id: eventId, code: citedAs };
      const segmentKey = `event/${eventId}/codes`;
      found.set(literal, { id: 'code-undeclared', data, locale: null, place: null, segmentKey });
    }
  }
  return [...found.values()];
}
