import { textHash } from '@eventide/catalog';
import type { Suggestion } from '@eventide/contract';
import { patchOf } from '@eventide/exchange';
import { selectSuggestions } from '@eventide/schema';
import { everyPage } from './every-page.ts';
import { type Export, ExportRefused, type MakeFile } from './file.ts';
import { localesOf } from './pair.ts';
import { csvFile, linesFile } from './rows.ts';
import { textsOfPair, xliffOf } from './texts.ts';

/** Every suggestion that the conditions pick, newest first. */
async function suggestionsOf(given: Export): Promise<readonly Suggestion[]> {
  const { request, snapshot, context } = given;
  const where = selectSuggestions(request, context);
  const locales = localesOf(given);
  const all = await everyPage(async (page) => {
    const { suggestions, hasMore } = await context.store.suggestionPage(snapshot.catalog.slug, { where, ...page });
    return { rows: suggestions, hasMore };
  });
  return all.filter(({ locale }) => locales.includes(locale));
}

/** Those that can be put into the page: accepted, and for the text of now. Of several for one text the last that was accepted. */
async function accepted(given: Export): Promise<readonly Suggestion[]> {
  const { segmentByKey } = given.snapshot;
  const byCell = new Map<string, Suggestion>();
  for (const one of await suggestionsOf(given)) {
    if (one.stage !== 'ACCEPTED' && one.stage !== 'EXPORTED') continue;
    const text = segmentByKey.get(one.segmentKey)?.segment.texts.get(one.locale);
    if (text === undefined || textHash(text) !== one.textHash) continue;
    const cell = `${one.locale} ${one.segmentKey}`;
    const other = byCell.get(cell);
    if (other === undefined || momentOf(one) > momentOf(other)) byCell.set(cell, one);
  }
  if (byCell.size > 0) return [...byCell.values()];
  throw new ExportRefused('NOTHING_TO_EXPORT', 'No suggestion is accepted for a text as it is now.');
}

const momentOf = ({ decidedAt }: Suggestion): number => decidedAt?.getTime() ?? 0;

const columns = [
  'id',
  'segment',
  'locale',
  'stage',
  'suggestion',
  'note',
  'by',
  'at',
  'decidedBy',
  'decidedAt',
] as const;

function fieldsOf({ id, segmentKey, locale, stage, markdown, note, by, at, decidedBy, decidedAt }: Suggestion) {
  return {
    ...{ id, segment: segmentKey, locale, stage, suggestion: markdown, note, by: by.name, at: at.toISOString() },
    ...{ decidedBy: decidedBy?.name ?? null, decidedAt: decidedAt?.toISOString() ?? null },
  };
}

export const suggestions: Readonly<Record<string, MakeFile>> = {
  patch: async (given) => {
    const { catalog } = given.snapshot;
    const edits = (await accepted(given)).map(({ segmentKey, locale, markdown }) => ({ segmentKey, locale, markdown }));
    const { text, cells, refused } = patchOf(catalog, edits);
    if (cells === 0) {
      const places = refused.map(({ edit, fault }) => `${edit.segmentKey} ${edit.locale}: ${fault}`).join('; ');
      throw new ExportRefused('NOTHING_TO_EXPORT', `No suggestion can be put into its page (${places}).`);
    }
    return { name: `${catalog.slug}.patch`, mediaType: 'text/x-diff', text };
  },
  xliff: async (given) => {
    const write = xliffOf(given.request.version);
    const wanted = await accepted(given);
    const keys = new Set(wanted.map(({ segmentKey }) => segmentKey));
    const segments = given.snapshot.catalog.segments.filter(({ key }) => keys.has(key));
    const ids = new Set(wanted.map(({ id }) => id));
    return write(await textsOfPair(given, segments, ({ id }) => ids.has(id)));
  },
  csv: async (given) => csvFile(nameOf(given), columns, (await suggestionsOf(given)).map(fieldsOf)),
  jsonl: async (given) => linesFile(nameOf(given), (await suggestionsOf(given)).map(fieldsOf)),
};

const nameOf = ({ snapshot }: Export): string => `${snapshot.catalog.slug}.suggestions`;
