import { termVerdicts } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { quote } from '../../wording.ts';
import { clean, texts } from './examples.ts';

export const rule: Rule = {
  id: 'concept-missing',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  summary: 'A sentence that does not say what all others say in it, by no word known for it.',
  why: 'Something was left out, or called by a word that stands nowhere else. Only things that the locale itself names steadily elsewhere are missed, and only where the other locales agree.',
  examples: {
    flagged: [
      {
        title: 'The others say whose archive it is',
        texts,
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/106/description',
          quote: "I file si trovano nell'archivio.",
        },
      },
    ],
    clean: [{ title: 'Every locale says it', texts: clean }],
  },
  *check(input) {
    for (const { locale, term, deviations, isSure } of input.analyse(termVerdicts).omissions) {
      const [first] = deviations;
      if (first === undefined) continue;
      const draft: Draft = {
        locale,
        segmentKey: first.row.segmentKey,
        span: first.span,
        message: `Nothing here says what is ${quote(term)} elsewhere in ${locale}, expected as in ${othersSay(first.others)}${deviations.length > 1 ? `, in ${deviations.length} places` : ''}: say it, by that word.`,
        evidence: [...placesOf(locale, deviations), ...evidenceOf(first.others)],
        subject: term,
        ...(isSure ? {} : { mqmSeverity: 'neutral' }),
      };
      yield draft;
    }
  },
};
