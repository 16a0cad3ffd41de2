import type { TermOccurrence } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { Review } from '../context.ts';
import { TextSpanRef } from '../finding/evidence.ts';
import { TranslationRef } from '../text/translation.ts';

const TermOccurrenceRef = builder.objectRef<TermOccurrence>('TermOccurrence').implement({
  description: 'A word of a text that means the same as words of other locales in the same segment.',
  fields: (t) => ({
    concept: t.exposeID('concept', {
      description:
        'ID of the meaning, shared by all words with this meaning in every locale and text. Valid within one review only; not a global ID.',
    }),
    span: t.expose('span', { description: "Position of the word in the translation's `text`.", type: TextSpanRef }),
  }),
});

builder.objectField(TranslationRef, 'terms', (t) =>
  t.field({
    description:
      'Words whose counterparts in the same segment of other locales the review knows for certain, in order of position. A compound may have several entries. Empty if the catalogue has not been reviewed.',
    type: [TermOccurrenceRef],
    // A text has about six.
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ text, document }) => {
      const { review } = document.snapshot;
      return review === null ? [] : (termsByText(review).get(`${text.locale} ${text.key}`) ?? []);
    },
  }),
);

const indexes = new WeakMap<Review, ReadonlyMap<string, readonly TermOccurrence[]>>();

/** The words of a review whose counterparts are known, by locale and key of their text (`it-IT page/title`). */
export function termsByText(review: Review): ReadonlyMap<string, readonly TermOccurrence[]> {
  const known = indexes.get(review);
  if (known !== undefined) return known;
  const byText = new Map<string, TermOccurrence[]>();
  for (const term of review.terms) {
    const key = `${term.locale} ${term.segmentKey}`;
    const others = byText.get(key);
    if (others === undefined) byText.set(key, [term]);
    else others.push(term);
  }
  indexes.set(review, byText);
  return byText;
}
