import type { TermOccurrence } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { Review } from '../context.ts';
import { TextSpanRef } from '../finding/evidence.ts';
import { TranslationRef } from '../text/translation.ts';

const TermOccurrenceRef = builder.objectRef<TermOccurrence>('TermOccurrence').implement({
  description: 'A word of a text that says the same as words of other languages in the same segment.',
  fields: (t) => ({
    concept: t.exposeID('concept', {
      description:
        'What it says: the same for all words that say it, in every language and text. Holds within one review, and cannot be fetched.',
    }),
    span: t.expose('span', { description: "The word, in the translation's `text`.", type: TextSpanRef }),
  }),
});

builder.objectField(TranslationRef, 'terms', (t) =>
  t.field({
    description:
      'Words of which the review is sure what other languages say for them in the same segment, in order of place. A word may stand for several concepts, as compounds do. Empty where the catalogue was not reviewed.',
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

function termsByText(review: Review): ReadonlyMap<string, readonly TermOccurrence[]> {
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
