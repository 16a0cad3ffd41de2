import type { ExpiredReview, TextReview } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';
import { TranslationRef } from '../text/translation.ts';
import { CommentRef } from './comment.ts';
import { ReviewStateRef } from './enums.ts';
import { loadersOf } from './loaders.ts';
import { SuggestionRef } from './suggestion.ts';
import { textHashOf } from './text-hash.ts';

const ExpiredReviewRef = builder.objectRef<ExpiredReview>('ExpiredReview').implement({
  description: 'A decision on an earlier text of the same place. It no longer counts.',
  fields: (t) => ({
    state: t.expose('state', { description: 'What was decided.', type: ReviewStateRef }),
    textHash: t.exposeString('textHash', { description: 'Names the text that it was decided on.' }),
    at: t.expose('at', { description: 'When.', type: 'DateTime' }),
    by: t.expose('by', { description: 'By whom.', type: AuthorRef }),
  }),
});

/** Few texts have more than two. */
const few = { field: 1, multiplier: 2 } as const;

export const ReviewRef = builder.objectRef<TextReview>('Review').implement({
  description: 'Where the review of one text stands.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.' }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', { description: 'Names the text that this is about.' }),
    state: t.expose('state', { description: 'What was decided.', type: ReviewStateRef }),
    version: t.exposeInt('version', {
      description: 'What a change has to name. 0 where nobody has decided on this text yet; grows with every decision.',
    }),
    at: t.expose('at', {
      description: 'When it was decided; null where nobody has.',
      type: 'DateTime',
      nullable: true,
    }),
    by: t.expose('by', { description: 'Who decided; null where nobody has.', type: AuthorRef, nullable: true }),
    expired: t.expose('expired', {
      description: 'The last decision on an earlier text of this place; null where there is a decision on this one.',
      type: ExpiredReviewRef,
      nullable: true,
    }),
    comments: t.field({
      description: 'What was said about the text and earlier ones of this place, oldest first.',
      type: [CommentRef],
      complexity: few,
      resolve: (review, _args, context) => loadersOf(context).comments.load(review),
    }),
    suggestions: t.field({
      description: 'Better texts that were put forward, oldest first.',
      type: [SuggestionRef],
      complexity: few,
      resolve: (review, _args, context) => loadersOf(context).suggestions.load(review),
    }),
  }),
});

builder.objectFields(TranslationRef, (t) => ({
  textHash: t.string({
    description: 'Names this very text: SHA-256 of `markdown`, lower-case hex. A decision has to name what it is on.',
    resolve: ({ text }) => textHashOf(text),
  }),
  review: t.field({
    description: 'Where its review stands.',
    type: ReviewRef,
    resolve: (translation, _args, context) => loadersOf(context).reviews.of(translation),
  }),
}));
