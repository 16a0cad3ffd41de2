import type { NamedConcept } from '@eventide/consistency';
import { tbx2File, tbx3File, termCsvFile } from '@eventide/exchange';
import { selectConcepts } from '@eventide/schema';
import { type Export, ExportRefused, type MakeFile } from './file.ts';
import { pairOf } from './pair.ts';

async function conceptsOf({ request, context }: Export): Promise<readonly NamedConcept[]> {
  const concepts = await selectConcepts(request, context);
  if (concepts.length > 0) return concepts;
  throw new ExportRefused('NOTHING_TO_EXPORT', `There are no such terms in ${request.catalog}.`);
}

/**
 * The term base, or terms that the review has found. TBX of one pair is version 2, which more tools read; of all languages,
 * version 3.
 */
export const terms: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => termCsvFile(given.snapshot.catalog, await conceptsOf(given)),
  tbx: async (given) => {
    const { catalog } = given.snapshot;
    const concepts = await conceptsOf(given);
    return given.request.locales.length === 0
      ? tbx3File(catalog, concepts)
      : tbx2File(catalog, concepts, pairOf(given));
  },
};
