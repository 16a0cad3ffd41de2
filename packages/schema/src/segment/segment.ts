import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticCodeRef, EventRef, SegmentRef } from '../refs.ts';
import { withReviews } from '../review/with-reviews.ts';
import { TranslationRef, localesArgument, translationsCost, translationsOf } from '../text/translation.ts';
import { SegmentKindRef } from './kind.ts';

builder.node(SegmentRef, {
  description: 'The smallest text that can be reviewed, across all languages: a row of the comparison.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Segment',
  id: { resolve: localId, description: 'Stable: made of the catalogue and the key.' },
  fields: (t) => ({
    key: t.string({
      description: 'Names it in every language alike (`code/0x00000401/message`).',
      resolve: ({ segment }) => segment.key,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    kind: t.field({
      description: 'What it is on its page.',
      type: SegmentKindRef,
      resolve: ({ segment }) => segment.kind,
    }),
    event: t.field({
      description: 'The event it is about; null for other texts.',
      type: EventRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => (segment.eventId === null ? null : snapshot.eventById.get(segment.eventId)),
    }),
    code: t.field({
      description: 'The diagnostic code it is about; null for other texts.',
      type: DiagnosticCodeRef,
      nullable: true,
      resolve: ({ segment, snapshot }) => (segment.code === null ? null : snapshot.codeByCode.get(segment.code)),
    }),
    translations: t.field({
      description: 'Its texts.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: ({ segment, snapshot }, { locales }, context, info) =>
        withReviews(translationsOf(snapshot, segment.key, locales), context, info),
    }),
  }),
});
