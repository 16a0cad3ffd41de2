import type { Comment } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';

export const CommentRef = builder.objectRef<Comment>('Comment').implement({
  description: 'What someone says about a text.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable. Opaque.' }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.' }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', {
      description: 'As in `Translation.textHash`: differs from it where the text has changed since.',
    }),
    body: t.exposeString('body', { description: 'Markdown, as typed.' }),
    at: t.expose('at', { description: 'When it was made.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who made it.', type: AuthorRef }),
  }),
});
