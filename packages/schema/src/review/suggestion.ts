import type { Suggestion } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';
import { SuggestionStateRef } from './enums.ts';

export const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  description: 'A suggested translation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', {
      description: 'Hash of the text to replace. Differs from `Translation.textHash` if the text has changed since.',
    }),
    markdown: t.exposeString('markdown', {
      description: 'The suggested text, in Markdown as it would stand in the page.',
    }),
    note: t.exposeString('note', { description: 'Why it is better; null if there is no note.', nullable: true }),
    state: t.expose('state', { description: 'State of the suggestion.', type: SuggestionStateRef }),
    version: t.exposeInt('version', {
      description: 'Grows with every decision. A decision has to name the version it is based on.',
    }),
    at: t.expose('at', { description: 'When it was suggested.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who suggested it.', type: AuthorRef }),
    decidedAt: t.expose('decidedAt', {
      description: 'Time of the decision; null while it is open.',
      type: 'DateTime',
      nullable: true,
    }),
    decidedBy: t.expose('decidedBy', {
      description: 'Who decided; null while it is open.',
      type: AuthorRef,
      nullable: true,
    }),
  }),
});
