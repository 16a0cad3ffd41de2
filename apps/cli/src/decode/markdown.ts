import { markdownHead, markdownRow, markdownText } from '@eventide/catalog/text';
import { rowOf } from '@eventide/logs';
import type { OpenOutput } from './output.ts';
import { shownSpan } from './times.ts';

/** Longer tables are read in a spreadsheet: `csv` and `json` have every event. */
const rowsMax = 1_000;

/** A report to hand on: what happened and what it means, what is not known, then the events one by one. */
export const markdown: OpenOutput = ({ out, terminal: { say } }) => {
  const rows: string[] = [];
  let events = 0;
  return {
    event: (_file, event) => {
      events++;
      if (rows.length >= rowsMax) return;
      const row = rowOf(event, (severity) => say(`severity-${severity}`));
      rows.push(markdownRow([row.time, row.severity, row.eventId, row.name, row.codes, row.device, row.provider]));
    },
    end: ({ files, summary }) => {
      const title = files.map(({ file }) => markdownText(file)).join(', ');
      const coverage = say('decode-coverage', { explained: summary.explained, total: summary.total });
      out(`# ${title}\n\n${markdownText(coverage)}\n\n${markdownText(shownSpan(summary) ?? '')}\n`);
      const head = markdownHead([
        ...[say('column-severity'), say('column-event'), say('column-count'), say('column-time')],
        ...[say('column-meaning'), say('column-codes')],
      ]);
      const known = summary.byEvent.map(({ event, severity, count, codes, ...span }) =>
        markdownRow([
          ...[say(`severity-${severity}`), [event.eventId, event.name ?? ''].join(' ').trim(), count],
          ...[shownSpan(span) ?? '', event.description?.text ?? ''],
          codes
            .map(({ literal, known: code }) => [code?.code ?? literal, code?.message?.text ?? ''].join(' ').trim())
            .join(' / '),
        ]),
      );
      if (known.length > 0) out(`\n## ${say('decode-events')}\n\n${head}${known.join('')}`);
      const unknown = summary.unknown.map(({ provider, eventId, count }) =>
        markdownRow([provider ?? '', eventId, count]),
      );
      const unknownHead = markdownHead([say('column-provider'), say('column-event'), say('column-count')]);
      if (unknown.length > 0) out(`\n## ${say('decode-unknown')}\n\n${unknownHead}${unknown.join('')}`);
      if (rows.length === 0) return;
      const listHead = markdownHead([
        ...[say('column-time'), say('column-severity'), say('column-event'), say('column-name')],
        ...[say('column-codes'), say('column-device'), say('column-provider')],
      ]);
      out(`\n## ${say('decode-all')}\n\n${listHead}${rows.join('')}`);
      if (events > rows.length) out(`\n${markdownText(say('places-left', { count: events - rows.length }))}\n`);
    },
  };
};
