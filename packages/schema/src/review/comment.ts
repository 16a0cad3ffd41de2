import type { Comment } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';

export const CommentRef = builder.objectRef<Comment>('Comment').implement({
  description: 'A comment on a text.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', {
      description: 'Hash of the text commented on. Differs from `Translation.textHash` if the text has changed since.',
    }),
    body: t.exposeString('body', { description: 'Markdown, as typed.' }),
    at: t.expose('at', { description: 'When it was written.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who wrote it.', type: AuthorRef }),
  }),
});
