import { termVerdicts, type Inconsistency } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, faultPlaces, hasOneForm, othersSay, placesOf, wordsByUse } from '../../analysis/gaps/wording.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { clean, texts } from './examples.ts';

const messages = {
  inconsistent:
    'The text has <q>{found}</q> for what is <q>{expected}</q> in {count, plural, one {# other place} other {# other places}} in {locale}; in {locales} there is one term (<q>{others}</q>). Use one term.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'term-inconsistent',
  mqmType: 'Terminology/Inconsistent use of terminology',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  isMined: true,
  summary: 'One concept that a locale calls by several terms where the others use one.',
  why: 'A reader who meets a second term looks for a second thing. The other locales show what is one concept: words that appear in the same sentences in each of them. Inflected forms, an acronym beside its expansion, and a name that other locales keep as well are not second terms. Product names have more weight.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The token is “token” in four places and “gettone” in two',
        texts,
        expected: { locale: 'it-IT', segmentKey: 'event/105/description', quote: 'gettone' },
      },
    ],
    clean: [{ title: 'The token is “token” throughout', texts: clean }],
  },
  *check(input) {
    for (const verdict of input.analyse(termVerdicts).inconsistencies) yield* draftOf(verdict);
  },
};

function* draftOf(verdict: Inconsistency): Generator<Draft> {
  const { locale, term, usual, deviations, isName } = verdict;
  const [first] = deviations;
  if (first === undefined) return;
  const used = deviations.flatMap(({ use }) => (use === null ? [] : [use]));
  yield {
    locale,
    segmentKey: first.row.segmentKey,
    span: first.span,
    messageId: 'inconsistent',
    data: { found: wordsByUse(used), expected: term, count: usual.length, locale, ...othersSay(first.others) },
    evidence: [...placesOf(locale, deviations), ...evidenceOf(usual.slice(0, 3))],
    ...(hasOneForm(usual) ? { suggestion: term } : {}),
    places: faultPlaces(deviations),
    identity: [...wordsByUse(used), term],
    subject: [...wordsByUse(used), term].join(' '),
    ...(isName ? { mqmSeverity: 'major' } : {}),
  };
}
