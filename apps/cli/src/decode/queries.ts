import { asKql, asPowerShell, asXPath, type LogQuery, queryOf } from '@eventide/logs';
import type { OpenOutput } from './output.ts';

/** The query for what is filtered, where its events were found. */
function query(write: (query: LogQuery) => string | null): OpenOutput {
  return ({ out, catalogs, filter }) => ({
    event: () => undefined,
    end: ({ summary: { sources } }) => {
      const events = catalogs.flatMap((catalog) => catalog.events);
      const text = write(queryOf(filter, sources, events));
      if (text !== null) out(`${text}\n`);
    },
  });
}

export const powershell = query(asPowerShell);
export const kql = query(asKql);
export const xpath = query(asXPath);
