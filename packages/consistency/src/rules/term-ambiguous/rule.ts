import { sameSource } from '../../analysis/same-source/whole.ts';
import { type Confusion, termVerdicts } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { quote } from '../../wording.ts';
import { clean, texts } from './examples.ts';

export const rule: Rule = {
  id: 'term-ambiguous',
  mqmType: 'Terminology/Wrong term',
  mqmSeverity: 'major',
  specificity: 2,
  fewestLocales: 4,
  summary: 'A word that means one thing elsewhere stands where all others speak of another.',
  why: 'Either it is the wrong word, or the locale has one word for two things that every other locale tells apart; the reader cannot know which is meant. The word must be the locale’s own for the other thing, and nearly no other locale may speak of that thing in the sentence.',
  examples: {
    flagged: [
      {
        title: 'The token is called “certificado” where the others have the token',
        texts,
        expected: { locale: 'es-ES', segmentKey: 'event/106/description', quote: 'certificado' },
      },
    ],
    clean: [{ title: 'The token is “ficha” throughout', texts: clean }],
  },
  *check(input) {
    const { conflations } = input.analyse(sameSource);
    for (const confusion of input.analyse(termVerdicts).confusions) {
      // A sentence worded as another one has lost a word; none stands for it.
      const deviations = confusion.deviations.filter(
        ({ row, span }) =>
          !conflations.some(
            ({ locale, part, others }) =>
              locale === confusion.locale &&
              [part, ...others].some(
                ({ cell, span: { start, end } }) =>
                  cell.segmentKey === row.segmentKey && start <= span.start && span.end <= end,
              ),
          ),
      );
      yield* draftOf({ ...confusion, deviations });
    }
  },
};

function* draftOf({ locale, term, deviations, word, isOnlyWord, otherwise }: Confusion): Generator<Draft> {
  const [first] = deviations;
  if (first === undefined) return;
  const expected = othersSay(first.others);
  const elsewhere = othersSay(otherwise);
  const message = isOnlyWord
    ? `Unexpected ${quote(word)} for two things: the others tell ${expected} from ${elsewhere}: use a word of its own for each.`
    : `Unexpected ${quote(word)}, the word for ${elsewhere}; expected ${term === '' ? 'a word' : quote(term)} for ${expected}: use that word.`;
  yield {
    locale,
    segmentKey: first.row.segmentKey,
    span: first.span,
    message,
    evidence: [...placesOf(locale, deviations), ...evidenceOf(otherwise.slice(0, 3))],
    ...(isOnlyWord || term === '' ? {} : { suggestion: term }),
  };
}
