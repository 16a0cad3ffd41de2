import { byteOrderMark, csvRow } from '@eventide/catalog/text';
import { columns, rowOf } from '@eventide/logs';
import type { OpenOutput } from './output.ts';

/** A row an event. The names of the columns are the same in every language, so that programs can read them. */
export const csv: OpenOutput = ({ out, terminal }) => {
  out(`${byteOrderMark}${csvRow(['file', ...columns])}`);
  return {
    event: (file, event) => {
      const row = rowOf(event, (severity) => terminal.say(`severity-${severity}`));
      out(csvRow([file, ...columns.map((column) => row[column])]));
    },
    end: () => undefined,
  };
};
