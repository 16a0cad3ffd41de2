import type { SegmentChange } from '@eventide/contract';
import { builder } from '../builder.ts';
import { SegmentKindRef } from '../segment/kind.ts';

const ChangeKindRef = builder.enumType('ChangeKind', {
  description: 'What happened to a text.',
  values: {
    ADDED: { description: 'It was not there before.' },
    CHANGED: { description: 'It was another one before.' },
    REMOVED: { description: 'It is there no longer.' },
  } as const,
});

export const SegmentChangeRef = builder.objectRef<SegmentChange>('SegmentChange').implement({
  description: 'A text that differs between two states of a catalogue.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.' }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale' }),
    kind: t.expose('kind', { description: 'What it is on its page.', type: SegmentKindRef }),
    change: t.expose('change', { description: 'What happened.', type: ChangeKindRef }),
    before: t.exposeString('before', {
      description: 'The Markdown as it was; null where the text was added.',
      nullable: true,
    }),
    after: t.exposeString('after', {
      description: 'The Markdown as it is; null where the text was removed.',
      nullable: true,
    }),
  }),
});

export const SegmentChangeConnectionRef = builder.connectionObject(
  { type: SegmentChangeRef, name: 'SegmentChangeConnection', description: 'A page of a list of changed texts.' },
  { name: 'SegmentChangeEdge', description: 'A changed text in a list.' },
);
