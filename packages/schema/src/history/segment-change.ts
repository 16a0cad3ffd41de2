import type { SegmentChange } from '@eventide/contract';
import { builder } from '../builder.ts';
import { SegmentKindRef } from '../segment/kind.ts';

const ChangeKindRef = builder.enumType('ChangeKind', {
  description: 'How a text changed.',
  values: {
    ADDED: { description: 'The text is new.' },
    CHANGED: { description: 'The text is different.' },
    REMOVED: { description: 'The text was removed.' },
  } as const,
});

export const SegmentChangeRef = builder.objectRef<SegmentChange>('SegmentChange').implement({
  description: 'A text that differs between two states of a catalogue.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    kind: t.expose('kind', { description: 'What the text is on its page.', type: SegmentKindRef }),
    change: t.expose('change', { description: 'How the text changed.', type: ChangeKindRef }),
    before: t.exposeString('before', {
      description: 'The Markdown before the change; null if the text was added.',
      nullable: true,
    }),
    after: t.exposeString('after', {
      description: 'The Markdown after the change; null if the text was removed.',
      nullable: true,
    }),
  }),
});

export const SegmentChangeConnectionRef = builder.connectionObject(
  { type: SegmentChangeRef, name: 'SegmentChangeConnection', description: 'A page of a list of changed texts.' },
  { name: 'SegmentChangeEdge', description: 'A changed text in a list.' },
);
