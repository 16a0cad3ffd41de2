import { MarkdownReport } from '@eventide/logs';
import type { OpenOutput } from './output.ts';

/** A report to hand on, in the reader's language. */
export const markdown: OpenOutput = ({ out, terminal: { say } }) => {
  const report = new MarkdownReport({
    severity: {
      ...{ ERROR: say('severity-ERROR'), WARNING: say('severity-WARNING') },
      ...{ INFORMATION: say('severity-INFORMATION'), UNKNOWN: say('severity-UNKNOWN') },
    },
    column: {
      ...{ time: say('column-time'), severity: say('column-severity'), event: say('column-event') },
      ...{ name: say('column-name'), count: say('column-count'), meaning: say('column-meaning') },
      ...{ codes: say('column-codes'), device: say('column-device'), provider: say('column-provider') },
    },
    ...{ events: say('decode-events'), unknown: say('decode-unknown'), all: say('decode-all') },
    left: (count) => say('places-left', { count }),
  });
  return {
    event: (_file, event) => {
      report.add(event);
    },
    end: ({ files, summary }) => {
      const coverage = say('decode-coverage', { explained: summary.explained, total: summary.total });
      out(
        report.text(
          files.map(({ file }) => file),
          coverage,
          summary,
        ),
      );
    },
  };
};
