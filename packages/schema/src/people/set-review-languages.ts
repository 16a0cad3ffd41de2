import type { Viewer } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireListSize } from '../paging/list-size.ts';
import { ViewerRef } from './viewer.ts';

const PayloadRef = builder.objectRef<{ readonly viewer: Viewer }>('SetReviewLanguagesPayload').implement({
  description: 'The languages that somebody reviews, after a change.',
  fields: (t) => ({
    viewer: t.expose('viewer', { description: 'The person, with the languages.', type: ViewerRef }),
  }),
});

builder.mutationField('setReviewLanguages', (t) =>
  t.field({
    description:
      'Remembers which languages the person reviews: a review begins with them, on any device. Requires a session; not for API tokens.',
    type: PayloadRef,
    authScopes: { session: true },
    args: {
      languages: t.arg({
        type: ['Locale'],
        required: true,
        description: 'At most 100 locales, of any catalogue; each once, in any order. Empty: none in particular.',
      }),
    },
    resolve: async (_root, { languages }, context) => {
      requireListSize('languages', languages);
      const viewer = actorOf(context);
      await context.people.setReviewLanguages(viewer.id, [...new Set(languages)]);
      return { viewer };
    },
  }),
);
