import { termVerdicts, type Inconsistency } from '../../analysis/gaps/verdicts.ts';
import { countedWords, evidenceOf, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { quote } from '../../wording.ts';
import { clean, texts } from './examples.ts';

export const rule: Rule = {
  id: 'term-inconsistent',
  mqmType: 'Terminology/Inconsistent use of terminology',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  summary: 'One thing that a locale calls by several names, where the others keep to one.',
  why: 'A reader who meets a second name looks for a second thing. What one thing is follows from the other locales: words that stand in the same sentences in each of them. Inflected forms, an acronym beside what it stands for, and a name that other locales keep as well are no second name. The name of a product, and a name that means something else elsewhere, weigh more.',
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
  const { locale, term, usual, deviations, isName, isConfusing } = verdict;
  const [first] = deviations;
  if (first === undefined) return;
  const used = deviations.flatMap(({ use }) => (use === null ? [] : [use]));
  yield {
    locale,
    segmentKey: first.row.segmentKey,
    span: first.span,
    message: `Unexpected ${countedWords(used)} for what is ${quote(term)} elsewhere in ${locale} (${usual.length}), one word in the others, ${othersSay(first.others)}: call it by one name.`,
    evidence: [...placesOf(locale, deviations), ...evidenceOf(usual.slice(0, 3))],
    suggestion: term,
    ...(isName || isConfusing ? { mqmSeverity: 'major' } : {}),
  };
}
