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
  description: 'A decision on an earlier text of the same segment and locale. It no longer applies.',
  fields: (t) => ({
    state: t.expose('state', { description: 'The review state.', type: ReviewStateRef }),
    textHash: t.exposeString('textHash', { description: 'Hash of the text decided on.' }),
    at: t.expose('at', { description: 'Time of the decision.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who decided.', type: AuthorRef }),
  }),
});

/** Few texts have more than two. */
const few = { field: 1, multiplier: 2 } as const;

export const ReviewRef = builder.objectRef<TextReview>('Review').implement({
  description: 'Review of one text.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', { description: 'Hash of the text under review.' }),
    state: t.expose('state', { description: 'The review state.', type: ReviewStateRef }),
    version: t.exposeInt('version', {
      description:
        'Grows with every decision on this text; 0 if there is none. A change has to name the version it is based on.',
    }),
    at: t.expose('at', {
      description: 'Time of the decision; null if there is none.',
      type: 'DateTime',
      nullable: true,
    }),
    by: t.expose('by', { description: 'Who decided; null if nobody has.', type: AuthorRef, nullable: true }),
    expired: t.expose('expired', {
      description:
        'The last decision on an earlier text of the same segment and locale; null if this text has a decision of its own.',
      type: ExpiredReviewRef,
      nullable: true,
    }),
    comments: t.field({
      description:
        'Comments on this text and on earlier texts of the same segment and locale, oldest first. Empty for readers who are not signed in, unless the server shows comments to everybody.',
      type: [CommentRef],
      complexity: few,
      resolve: (review, _args, context) =>
        context.commentsAreOpen || context.viewer !== null ? loadersOf(context).comments.load(review) : [],
    }),
    suggestions: t.field({
      description: 'Suggested translations, oldest first.',
      type: [SuggestionRef],
      complexity: few,
      resolve: (review, _args, context) => loadersOf(context).suggestions.load(review),
    }),
  }),
});

builder.objectFields(TranslationRef, (t) => ({
  textHash: t.string({
    description:
      'Identifies the text: SHA-256 of `markdown`, lower-case hex. A decision has to name the text that it is about.',
    resolve: ({ text }) => textHashOf(text),
  }),
  review: t.field({
    description: 'Review of the text.',
    type: ReviewRef,
    resolve: (translation, _args, context) => loadersOf(context).reviews.of(translation),
  }),
}));
