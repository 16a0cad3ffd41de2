import { directionOf } from '@eventide/catalog/text';
import type { Locale, SegmentText } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, DocumentNode } from '../context.ts';
import { requireListSize } from '../paging/list-size.ts';
import { DocumentRef } from '../refs.ts';
import { TextDirectionRef } from './direction.ts';
import { requireLocales } from './locale.ts';
import { TextPartRef } from './text-part.ts';

export interface Translation {
  readonly text: SegmentText;
  readonly document: DocumentNode;
}

export const TranslationRef = builder.objectRef<Translation>('Translation').implement({
  description: 'The text of one segment in one locale.',
  fields: (t) => ({
    segmentKey: t.string({
      description: 'Language-neutral key of the segment, such as `event/20102/description`.',
      resolve: ({ text }) => text.key,
    }),
    locale: t.field({ description: 'Locale of the text.', type: 'Locale', resolve: ({ text }) => text.locale }),
    text: t.string({ description: 'The text as a reader sees it, without markup.', resolve: ({ text }) => text.text }),
    markdown: t.string({ description: 'The Markdown exactly as in the page.', resolve: ({ text }) => text.markdown }),
    parts: t.field({
      description: 'The text split where its markup changes, with links resolved.',
      type: [TextPartRef],
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ text }) => text.parts.map((part) => ({ part, locale: text.locale })),
    }),
    direction: t.field({
      description: 'Writing direction.',
      type: TextDirectionRef,
      resolve: ({ text }) => directionOf(text.locale),
    }),
    document: t.field({
      description: 'The page it is in.',
      type: DocumentRef,
      resolve: ({ document }) => document,
    }),
  }),
});

export const localesArgument = {
  description:
    'Only these locales, in this order; all of the catalogue by default. Locales without the text are left out. An unknown locale is refused with `UNKNOWN_LOCALE`.',
} as const;

/** The texts of a segment, in the order given, else in that of the catalogue. */
export function translationsOf(
  snapshot: CatalogSnapshot,
  key: string,
  asked: readonly Locale[] | null | undefined,
): readonly Translation[] {
  if (asked) {
    requireListSize('locales', asked);
    requireLocales([snapshot], asked);
  }
  const texts = snapshot.segmentByKey.get(key)?.segment.texts;
  return (asked ?? snapshot.catalog.locales).flatMap((locale) => {
    const text = texts?.get(locale);
    const document = snapshot.documentByLocale.get(locale);
    return text && document ? [{ text, document }] : [];
  });
}

interface WithCatalogs {
  readonly catalogs: ReadonlyMap<string, CatalogSnapshot>;
}

/** The number of rows that a list of translations can have, for the cost of a query. */
export function translationsCost(
  args: { readonly locales?: readonly Locale[] | null | undefined },
  context: WithCatalogs,
) {
  return args.locales ? { field: 1, multiplier: args.locales.length } : localesCost(context);
}

/** The number of rows that a list with one row per locale can have. */
export function localesCost({ catalogs }: WithCatalogs) {
  return { field: 1, multiplier: Math.max(1, ...[...catalogs.values()].map(({ catalog }) => catalog.locales.length)) };
}
