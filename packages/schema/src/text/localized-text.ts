import { directionOf } from '@eventide/catalog/text';
import type { Locale, SegmentText } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { chooseLocale } from './choose-locale.ts';
import { TextDirectionRef } from './direction.ts';
import { requireLocales } from './locale.ts';
import { TextPartRef } from './text-part.ts';

export interface LocalizedText extends Pick<SegmentText, 'key' | 'text' | 'markdown' | 'locale' | 'parts'> {
  readonly isFallback: boolean;
  readonly snapshot: CatalogSnapshot;
}

export const LocalizedTextRef = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'A text in the locale that suits the reader best.',
  fields: (t) => ({
    value: t.string({ description: 'The text as a reader sees it, without markup.', resolve: ({ text }) => text }),
    markdown: t.exposeString('markdown', { description: 'The Markdown exactly as in the page.' }),
    parts: t.field({
      description: 'The text split where its markup changes, with links resolved.',
      type: [TextPartRef],
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ parts, locale }) => parts.map((part) => ({ part, locale })),
    }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    isFallback: t.exposeBoolean('isFallback', {
      description: 'True if the text does not exist in the locale that the reader asked for or prefers.',
    }),
    direction: t.field({
      description: 'Writing direction.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
  }),
});

export const localeArgument = {
  description:
    'The locale of the text. By default, or if the text does not exist in it, the best match for the `Accept-Language` header, else any locale; see `isFallback`. A locale that no catalogue has is refused with `UNKNOWN_LOCALE`.',
} as const;

/** The text of a segment for this reader. Empty, not missing, if no page has it. */
export function localizedText(
  snapshot: CatalogSnapshot,
  key: string,
  asked: Locale | null | undefined,
  { preferredLocales, catalogs }: SchemaContext,
): LocalizedText {
  // One question may be about several catalogues, each in other locales: what any of them has is no mistake.
  if (asked != null) requireLocales([snapshot, ...catalogs.values()], [asked]);
  const texts = snapshot.segmentByKey.get(key)?.segment.texts;
  const choice = chooseLocale([...(texts?.keys() ?? [])], preferredLocales, asked);
  const text = choice && texts?.get(choice.locale);
  if (!text) {
    const nowhere = chooseLocale(snapshot.catalog.locales, preferredLocales, asked);
    return { ...empty, key, locale: nowhere?.locale ?? 'und', isFallback: false, snapshot };
  }
  return { ...text, isFallback: choice.isFallback, snapshot };
}

const empty = { text: '', markdown: '', parts: [] };
