import { directionOf } from '@eventide/catalog/text';
import type { Span } from '@eventide/catalog';
import type { Evidence } from '@eventide/consistency';
import { builder } from '../builder.ts';
import { TextDirectionRef } from '../text/direction.ts';

export const TextSpanRef = builder.objectRef<Span>('TextSpan').implement({
  description: 'A part of a text, in UTF-16 code units from 0, as strings of JavaScript, C# and Java are indexed.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Of its first code unit.' }),
    end: t.exposeInt('end', { description: 'After its last code unit.' }),
  }),
});

export const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description: 'A text that bears witness to a finding: most often what another language has in the same place.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment that it stands in.' }),
    locale: t.expose('locale', { description: 'The language it is in.', type: 'Locale' }),
    text: t.exposeString('text', { description: 'The whole text, as a reader sees it.' }),
    span: t.expose('span', {
      description: 'The part of `text` that matters; null where all of it does.',
      type: TextSpanRef,
      nullable: true,
    }),
    direction: t.field({
      description: 'The direction to set it in.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
  }),
});
