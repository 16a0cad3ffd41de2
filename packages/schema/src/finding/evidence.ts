import { directionOf } from '@eventide/catalog/text';
import type { Span } from '@eventide/catalog';
import type { Evidence } from '@eventide/consistency';
import { builder } from '../builder.ts';
import { TextDirectionRef } from '../text/direction.ts';

export const TextSpanRef = builder.objectRef<Span>('TextSpan').implement({
  description: 'A part of a text, in UTF-16 code units from 0: the string indexes of JavaScript, C# and Java.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Index of its first code unit.' }),
    end: t.exposeInt('end', { description: 'Index after its last code unit.' }),
  }),
});

export const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description: 'A text that supports a finding, usually the same segment in another locale.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of its segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    text: t.exposeString('text', { description: 'The whole text, as a reader sees it.' }),
    span: t.expose('span', {
      description: 'The relevant part of `text`; null if it is all of it.',
      type: TextSpanRef,
      nullable: true,
    }),
    direction: t.field({
      description: 'Writing direction.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
  }),
});
