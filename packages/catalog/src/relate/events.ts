import type { CatalogEvent, CodeReference, Diagnostic } from '../model.ts';
import { normaliseLiteral } from '../parse/aliases.ts';
import { operationOf, outcomeOf, severityOf } from '../text/severity.ts';

/** An event before it is known what it is related to. */
export interface NamedEvent {
  readonly eventId: number;
  readonly name: string;
  readonly references: readonly CodeReference[];
}

/** What an event's name and references say about it, and which events are of the same operation. */
export function relateEvents(named: readonly NamedEvent[]): { events: CatalogEvent[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const operations = new Map<string, number[]>();
  for (const { eventId, name } of named) {
    const operation = operationOf(name);
    operations.set(operation, [...(operations.get(operation) ?? []), eventId]);
  }
  const events = named.map((event): CatalogEvent => {
    const { eventId, name } = event;
    const operation = operationOf(name);
    const outcome = outcomeOf(name);
    if (outcome === null) {
      const segmentKey = `event/${eventId}/name`;
      diagnostics.push({ id: 'event-outcome-unknown', data: { name }, locale: null, place: null, segmentKey });
    }
    const relatedEvents = (operations.get(operation) ?? []).filter((other) => other !== eventId);
    return { ...event, symbol: name, operation, outcome: outcome ?? 'UNKNOWN', severity: severityOf(name), relatedEvents };
  });
  return { events, diagnostics: [...diagnostics, ...undeclared(named)] };
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
