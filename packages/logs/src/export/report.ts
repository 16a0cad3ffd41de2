import type { EventSeverity } from '@eventide/catalog/text';
import type { ExplainedEvent } from '../explain/explain.ts';
import type { LogSummary } from '../summary/summary.ts';
import { markdownHead, markdownRow, markdownText } from '@eventide/catalog/text';
import { rowOf } from './row.ts';
import { shownSpan } from './times.ts';

/** Longer tables are read in a spreadsheet: CSV and JSON have every event. */
const rowsMax = 1_000;

/** What a report says in the reader's language. */
export interface ReportWords {
  readonly severity: Readonly<Record<EventSeverity, string>>;
  readonly column: Readonly<
    Record<'time' | 'severity' | 'event' | 'name' | 'count' | 'meaning' | 'codes' | 'device' | 'provider', string>
  >;
  /** Headings: events by kind, events that are not known, all events. */
  readonly events: string;
  readonly unknown: string;
  readonly all: string;
  /** Under a list that is cut off, the number of events that it lacks. */
  readonly left: (count: number) => string;
}

/** A report in Markdown to hand on: what happened and what it means, what is not known, then the events one by one. */
export class MarkdownReport {
  readonly #words: ReportWords;
  readonly #rows: string[] = [];
  #events = 0;

  constructor(words: ReportWords) {
    this.#words = words;
  }

  add(event: ExplainedEvent): void {
    this.#events++;
    if (this.#rows.length >= rowsMax) return;
    const row = rowOf(event, (severity) => this.#words.severity[severity]);
    this.#rows.push(markdownRow([row.time, row.severity, row.eventId, row.name, row.codes, row.device, row.provider]));
  }

  /** @param coverage how many of the events are explained, in words */
  text(files: readonly string[], coverage: string, summary: LogSummary): string {
    const { column, events, unknown, all, left } = this.#words;
    const known = summary.byEvent.map((count) => this.#eventRow(count));
    const head = [column.severity, column.event, column.count, column.time, column.meaning, column.codes];
    const others = summary.unknown.map(({ provider, eventId, count }) => markdownRow([provider ?? '', eventId, count]));
    const listHead = [column.time, column.severity, column.event, column.name, column.codes, column.device];
    const more = this.#events - this.#rows.length;
    return [
      `# ${files.map(markdownText).join(', ')}\n\n${markdownText(coverage)}\n\n${markdownText(shownSpan(summary) ?? '')}\n`,
      table(events, head, known),
      table(unknown, [column.provider, column.event, column.count], others),
      table(all, [...listHead, column.provider], this.#rows),
      more > 0 ? `\n${markdownText(left(more))}\n` : '',
    ].join('');
  }

  #eventRow({ event, severity, count, codes, ...span }: LogSummary['byEvent'][number]): string {
    return markdownRow([
      ...[this.#words.severity[severity], [event.eventId, event.name ?? ''].join(' ').trim(), count],
      ...[shownSpan(span) ?? '', event.description?.text ?? ''],
      codes
        .map(({ literal, known }) => [known?.code ?? literal, known?.message?.text ?? ''].join(' ').trim())
        .join(' / '),
    ]);
  }
}

/** Nothing where it has no rows. */
function table(title: string, head: readonly string[], rows: readonly string[]): string {
  return rows.length === 0 ? '' : `\n## ${title}\n\n${markdownHead(head)}${rows.join('')}`;
}
