import { eventJson, summaryJson } from '@eventide/logs';
import type { OpenOutput } from './output.ts';

/** One JSON text, its events one a line in the order of the logs, its summary last. */
export const json: OpenOutput = ({ out }) => {
  let separator = '{"events":[\n';
  return {
    event: (file, event) => {
      out(`${separator}${JSON.stringify({ file, ...eventJson(event) })}`);
      separator = ',\n';
    },
    end: ({ files, summary }) => {
      const start = separator === ',\n' ? '' : separator;
      out(`${start}\n],\n"files":${JSON.stringify(files)},\n"summary":${JSON.stringify(summaryJson(summary))}}\n`);
    },
  };
};
