import { headerKeyOf } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticCodeRef, EventRef, SegmentRef } from '../refs.ts';
import { withReviews } from '../review/with-reviews.ts';
import { LocalizedTextRef, localeArgument, localizedText } from '../text/localized-text.ts';
import { TranslationRef, localesArgument, translationsCost, translationsOf } from '../text/translation.ts';
import { SegmentKindRef } from './kind.ts';

builder.node(SegmentRef, {
  description: 'The smallest text that can be reviewed, in all locales: a row of the comparison.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Segment',
  id: { resolve: localId, description: 'Stable: derived from the catalogue and the key.' },
  fields: (t) => ({
    key: t.string({
      description: 'Language-neutral key, such as `code/0x00000401/message`.',
      resolve: ({ segment }) => segment.key,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    kind: t.field({
      description: 'What the text is on its page.',
      type: SegmentKindRef,
      resolve: ({ segment }) => segment.kind,
    }),
    event: t.field({
      description: 'The event that it belongs to; null if it belongs to none.',
      type: EventRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => (segment.eventId === null ? null : snapshot.eventById.get(segment.eventId)),
    }),
    code: t.field({
      description: 'The diagnostic code that it belongs to; null if it belongs to none.',
      type: DiagnosticCodeRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => (segment.code === null ? null : snapshot.codeByCode.get(segment.code)),
    }),
    header: t.field({
      description:
        "The header of its column, in the reader's language; null unless it is of the kind OTHER_TEXT and its column has a header.",
      type: LocalizedTextRef,
      nullable: true,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: ({ segment, snapshot }, { locale }, context) => {
        const key = headerKeyOf(snapshot.catalog, segment.key);
        return key === null || !snapshot.segmentByKey.has(key) ? null : localizedText(snapshot, key, locale, context);
      },
    }),
    text: t.field({
      description: "Its text, in the reader's language.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: ({ segment, snapshot }, { locale }, context) => localizedText(snapshot, segment.key, locale, context),
    }),
    translations: t.field({
      description: 'Its texts, one per locale.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: ({ segment, snapshot }, { locales }, context, info) =>
        withReviews(translationsOf(snapshot, segment.key, locales), context, info),
    }),
  }),
});
