import { strengthOf, type Locale, type LookupMatch } from '@eventide/catalog';
import { builder, connectionCost } from '../builder.ts';
import { catalogArgument, selectCatalogs } from '../catalog/select.ts';
import type { CatalogSnapshot } from '../context.ts';
import { requirePageSize } from '../paging/page.ts';
import { requireLocales } from '../text/locale.ts';
import { LookupMatchRef } from './lookup.ts';
import { searchCost } from './search-cost.ts';
import { requireTextLength } from './targets.ts';

builder.queryField('lookup', (t) =>
  t.field({
    description:
      'What a pasted text can refer to: an event ID, a code in any spelling, a name, or a sentence in any language, even with typos. Best match first.',
    type: [LookupMatchRef],
    args: {
      text: t.arg.string({ required: true, description: 'The text as pasted. Surrounding white space is ignored.' }),
      locale: t.arg({ type: 'Locale', description: 'The locale to prefer. All locales are searched.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many matches to list; at most 100.' }),
      catalog: t.arg.string(catalogArgument),
    },
    complexity: (args, context) => {
      const { field, multiplier } = connectionCost(args);
      return { field: field + searchCost(args.text, args.catalog, context), multiplier };
    },
    resolve: async (_root, { text, locale, first, catalog }, context) => {
      requireTextLength(text);
      requirePageSize('first', first);
      const snapshots = selectCatalogs(context, catalog);
      if (locale != null) requireLocales(snapshots, [locale]);
      const limit = first ?? 10;
      const options = { limit, locale: locale ?? null, signal: context.signal };
      const wanted = locale ?? context.preferredLocales.at(0) ?? null;
      const found = await Promise.all(
        snapshots.map(async (snapshot) =>
          (await snapshot.lookup(text, options)).flatMap((match) => resolveMatch(match, snapshot, wanted)),
        ),
      );
      const certain = found.filter((matches) => matches.some(({ match }) => match.unambiguous)).length === 1;
      // What one catalogue has is not also nearly something in another one.
      const known = found.flat().filter(({ match }) => match.reason === 'TYPO' || strengthOf(match.reason) !== 'NEAR');
      return (known.length > 0 ? known : found.flat())
        .sort((a, b) => b.match.score - a.match.score)
        .slice(0, limit)
        .map((found) => ({ ...found, match: { ...found.match, unambiguous: certain && found.match.unambiguous } }));
    },
  }),
);

function resolveMatch(match: LookupMatch, snapshot: CatalogSnapshot, wanted: Locale | null) {
  const { target, segmentKey, locale } = match;
  const node = target.kind === 'EVENT' ? snapshot.eventById.get(target.eventId) : snapshot.codeByCode.get(target.code);
  if (!node) return [];
  const segment = segmentKey === null ? undefined : snapshot.segmentByKey.get(segmentKey);
  const text = locale === null ? undefined : segment?.segment.texts.get(locale);
  return [{ match, node, text: text ? { ...text, isFallback: wanted !== null && wanted !== locale, snapshot } : null }];
}
