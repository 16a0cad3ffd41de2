import { setImmediate } from 'node:timers/promises';
import { readPage, type PageLimits, type PageOptions, type PageRead } from '@eventide/catalog';

export interface PageToRead {
  readonly source: string;
  readonly options: PageOptions;
  /** Null: the page is stored, and has to be read whatever it takes. */
  readonly limits: Omit<PageLimits, 'bytes'> | null;
}

/** Parses a page. A server gives a function that does it on another thread and watches the time. */
export type ReadPage = (page: PageToRead) => Promise<PageRead>;

/** On the thread that calls; other work runs between one page and the next. */
export const readPageHere: ReadPage = async ({ source, options, limits }) => {
  await setImmediate();
  return readPage(source, options, limits);
};
