import { createBrowserClient } from '../../../../../data/browser-client.ts';
import type { Ask } from './load-rows.ts';

/** Asks about a catalogue from the browser. */
export function askBrowser(catalog: string): Ask {
  const client = createBrowserClient();
  return async (document, variables) => {
    const { data, error } = await client.query(document, { ...variables, catalog } as never).toPromise();
    if (error !== undefined || data === undefined) throw new Error('The rows did not arrive.', { cause: error });
    return data;
  };
}
