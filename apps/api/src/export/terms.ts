import { tbx2File, tbx3File, termCsvFile, termEntries } from '@eventide/exchange';
import { readable } from '@eventide/schema';
import { type Export, ExportRefused, type MakeFile } from './file.ts';
import { pairOf } from './pair.ts';

function entriesOf({ request, snapshot, context }: Export) {
  readable(request.catalog, context);
  const entries = termEntries(snapshot.catalog, snapshot.review?.terms ?? []);
  if (entries.length > 0) return entries;
  throw new ExportRefused('NOTHING_TO_EXPORT', `The review of ${request.catalog} has found no terms.`);
}

/** Terms that the review has found. TBX of one pair is version 2, which more tools read; of all languages, version 3. */
export const terms: Readonly<Record<string, MakeFile>> = {
  csv: (given) => Promise.resolve(termCsvFile(given.snapshot.catalog, entriesOf(given))),
  tbx: (given) => {
    const { catalog } = given.snapshot;
    const entries = entriesOf(given);
    return Promise.resolve(
      given.request.locales.length === 0 ? tbx3File(catalog, entries) : tbx2File(catalog, entries, pairOf(given)),
    );
  },
};
