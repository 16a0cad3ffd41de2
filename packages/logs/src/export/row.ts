import type { ExplainedEvent } from '../explain/explain.ts';

/** An event as one row of a table. */
export interface EventRow {
  readonly time: string;
  readonly severity: string;
  readonly eventId: number;
  readonly name: string;
  readonly meaning: string;
  readonly codes: string;
  readonly codeMessages: string;
  readonly device: string;
  readonly provider: string;
  readonly log: string;
  readonly computer: string;
  readonly recordId: string;
  readonly catalog: string;
  readonly message: string;
}

export const columns = [
  ...['time', 'severity', 'eventId', 'name', 'meaning', 'codes', 'codeMessages', 'device', 'provider', 'log'],
  ...['computer', 'recordId', 'catalog', 'message'],
] as readonly (keyof EventRow)[];

/** The row of an event; `severityOf` words a severity in the reader's language. */
export function rowOf(
  explained: ExplainedEvent,
  severityOf: (severity: ExplainedEvent['severity']) => string,
): EventRow {
  const { record, event, codes } = explained;
  return {
    time: record.time ?? '',
    severity: severityOf(explained.severity),
    eventId: record.eventId,
    name: event?.name ?? '',
    meaning: event?.description?.text ?? '',
    codes: codes.map(({ literal, known }) => known?.code ?? literal).join(', '),
    codeMessages: codes.flatMap(({ known }) => known?.message?.text ?? []).join(' | '),
    device: explained.device ?? '',
    provider: record.provider ?? '',
    log: record.channel ?? '',
    computer: record.computer ?? '',
    recordId: record.recordId === null ? '' : String(record.recordId),
    catalog: explained.catalog ?? '',
    message:
      record.message ?? record.data.map(({ name, value }) => (name === null ? value : `${name}: ${value}`)).join('\n'),
  };
}
