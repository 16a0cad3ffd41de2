import type { Suggestion } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';
import { SuggestionStateRef } from './enums.ts';

export const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  description: 'A better text, as the page would have it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable. Opaque.' }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.' }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', {
      description: 'Names the text it would replace: differs from `Translation.textHash` where that has changed since.',
    }),
    markdown: t.exposeString('markdown', { description: 'The suggested text, as Markdown.' }),
    note: t.exposeString('note', { description: 'Why; null where nothing was said.', nullable: true }),
    state: t.expose('state', { description: 'What has become of it.', type: SuggestionStateRef }),
    version: t.exposeInt('version', { description: 'What a decision has to name. Grows with every one.' }),
    at: t.expose('at', { description: 'When it was made.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who made it.', type: AuthorRef }),
    decidedAt: t.expose('decidedAt', {
      description: 'When it was decided on; null where it is open.',
      type: 'DateTime',
      nullable: true,
    }),
    decidedBy: t.expose('decidedBy', {
      description: 'Who decided; null where it is open.',
      type: AuthorRef,
      nullable: true,
    }),
  }),
});
