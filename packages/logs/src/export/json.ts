import type { ExplainedEvent } from '../explain/explain.ts';
import type { LogSummary } from '../summary/summary.ts';

/** An event as JSON for other programs: what the log has, and what the pages say. */
export function eventJson({ record, catalog, event, evidence, severity, codes, device }: ExplainedEvent) {
  const { index, place, ...own } = record;
  return {
    index,
    ...own,
    line: place.line,
    severity,
    device,
    catalog,
    evidence,
    event: event && {
      name: event.name,
      outcome: event.outcome,
      ...textJson('description', event.description),
    },
    codes: codes.map(({ literal, known }) => ({
      literal,
      code: known?.code ?? null,
      name: known?.name ?? null,
      ...textJson('message', known?.message ?? null),
    })),
  };
}

/** What a log has in numbers, as JSON for other programs. */
export function summaryJson({ byEvent, byCode, ...summary }: LogSummary) {
  return {
    ...summary,
    byEvent: byEvent.map(({ event, codes, ...count }) => ({
      ...{ eventId: event.eventId, name: event.name, description: event.description?.text ?? null },
      ...count,
      codes: codes.map(codeJson),
    })),
    byCode: byCode.map(codeJson),
  };
}

function codeJson({ literal, known, count }: LogSummary['byCode'][number]) {
  return { code: known?.code ?? literal, name: known?.name ?? null, message: known?.message?.text ?? null, count };
}

function textJson(
  key: 'description' | 'message',
  text: { text: string; locale: string; links: readonly string[] } | null,
) {
  return { [key]: text?.text ?? null, locale: text?.locale ?? null, links: text?.links ?? [] };
}
