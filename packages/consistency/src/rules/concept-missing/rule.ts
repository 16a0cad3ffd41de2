import { termVerdicts } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { clean, texts } from './examples.ts';

const messages = {
  missing:
    '<q>{expected}</q>, the term that {locale} uses elsewhere, is missing {count, plural, one {here} other {here and in other places (# in all)}}; in {locales} the text has <q>{others}</q>. Add the term.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'concept-missing',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  isMined: true,
  summary: 'A sentence that does not mention something that all other locales mention in it.',
  why: 'Something was left out, or is called by a word that appears nowhere else. Only concepts for which the locale has a steady term elsewhere are checked, and only where the other locales agree.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The other locales say whose archive it is',
        texts,
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/106/description',
          quote: "I file si trovano nell'archivio.",
        },
      },
    ],
    clean: [{ title: 'Every locale mentions it', texts: clean }],
  },
  *check(input) {
    for (const { locale, term, deviations, isSure } of input.analyse(termVerdicts).omissions) {
      const [first] = deviations;
      if (first === undefined) continue;
      const draft: Draft = {
        locale,
        segmentKey: first.row.segmentKey,
        span: first.span,
        messageId: 'missing',
        data: { expected: term, locale, count: deviations.length, ...othersSay(first.others) },
        evidence: [...placesOf(locale, deviations), ...evidenceOf(first.others)],
        subject: term,
        ...(isSure ? {} : { mqmSeverity: 'neutral' }),
      };
      yield draft;
    }
  },
};
