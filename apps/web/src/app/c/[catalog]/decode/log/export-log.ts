import { byteOrderMark, csvRow } from '@eventide/catalog/text';
import { columns, eventJson, type LogSummary, MarkdownReport, rowOf, summaryJson } from '@eventide/logs';
import type { EventStore } from './event-store.ts';
import type { ExportFormat, ExportWords, FileState } from './protocol.ts';

/** What is exported: the events of a view, and the logs they are of. */
export interface Exported {
  readonly store: EventStore;
  /** Numbers of the events. */
  readonly events: Iterable<number>;
  readonly files: readonly FileState[];
  readonly summary: LogSummary;
}

/** Rows that become one piece of the file: a string for each would take more memory than the log. */
const rowsInPiece = 1_000;

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown;charset=utf-8',
};

/** The pieces of the file that a format makes of what is exported: the same as `eventide decode --format` writes. */
export function* exportLog(format: ExportFormat, exported: Exported, words: ExportWords): Generator<string> {
  switch (format) {
    case 'csv':
      yield* inPieces(asCsv(exported, words));
      return;
    case 'json':
      yield* inPieces(asJson(exported));
      return;
    case 'markdown':
      yield asMarkdown(exported, words);
  }
}

function* asCsv({ store, events, files }: Exported, words: ExportWords): Generator<string> {
  yield `${byteOrderMark}${csvRow(['file', ...columns])}`;
  for (const at of events) {
    const row = rowOf(store.whole(at), (severity) => words.severity[severity]);
    yield csvRow([files[store.fileOf(at)]?.name ?? '', ...columns.map((column) => row[column])]);
  }
}

function* asJson({ store, events, files, summary }: Exported): Generator<string> {
  let separator = '{"events":[\n';
  for (const at of events) {
    yield `${separator}${JSON.stringify({ file: files[store.fileOf(at)]?.name ?? '', ...eventJson(store.whole(at)) })}`;
    separator = ',\n';
  }
  const read = files.map(({ name, format, events: count, problemCount }) => ({
    ...{ file: name, format, events: count, problems: problemCount },
  }));
  const start = separator === ',\n' ? '' : separator;
  yield `${start}\n],\n"files":${JSON.stringify(read)},\n"summary":${JSON.stringify(summaryJson(summary))}}\n`;
}

function asMarkdown({ store, events, files, summary }: Exported, words: ExportWords): string {
  const left = (count: number) => words.left.replace('{count}', String(count));
  const report = new MarkdownReport({ ...words, left });
  for (const at of events) report.add(store.head(at));
  return report.text(
    files.map(({ name }) => name),
    words.coverage,
    summary,
  );
}

function* inPieces(rows: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < rowsInPiece) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}
