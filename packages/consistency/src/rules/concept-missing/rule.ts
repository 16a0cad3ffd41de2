import { termVerdicts } from '../../analysis/gaps/verdicts.ts';
import { type Deviation, deviations } from '../../analysis/source/departures.ts';
import { placeIn, shown, sourceOf, termOf, wordOf } from '../../analysis/source/wording.ts';
import { evidenceOf, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { clean, said, texts, unsaid } from './examples.ts';

const messages = {
  missing:
    '<q>{expected}</q>, the term that {locale} uses elsewhere, is missing {count, plural, one {here} other {here and in other places (# in all)}}; in {locales} the text has <q>{others}</q>. Add the term.',
  unsaid:
    'Nothing here says <q>{word}</q>, which {source} has; in {count, plural, one {# other place} other {# other places}} in {locale} it is <q>{expected}</q>. Add the term.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'concept-missing',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  fewestLocalesWithSource: 2,
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
      {
        title: 'One word of a compound is not said, which is said in the other four places',
        source: 'en-GB',
        texts: unsaid,
        expected: {
          locale: 'de-DE',
          segmentKey: 'event/105/description',
          quote: 'Prüfen Sie das Gateway dieses Geräts.',
        },
      },
    ],
    clean: [
      { title: 'Every locale mentions it', texts: clean },
      { title: 'The translation says all that the source says', source: 'en-GB', texts: said },
    ],
  },
  *check(input) {
    for (const deviation of input.analyse(deviations)) yield* unsaidIn(deviation);
    if (input.catalog.source !== null) return;
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

/** What the source says and the target does not; where another word stands for it, `term-inconsistent` names that. */
function* unsaidIn({ entry, departures }: Deviation): Generator<Draft> {
  if (departures.some(({ instead }) => instead !== null)) return;
  const [first, ...further] = departures;
  if (first === undefined) return;
  const { source, target, row } = first.bead;
  const term = termOf(entry);
  yield {
    locale: target.cell.locale,
    segmentKey: row.segmentKey,
    span: target.span,
    messageId: 'unsaid',
    data: {
      word: wordOf(source, first.word.at),
      source: source.cell.locale,
      count: entry.hits.length,
      locale: target.cell.locale,
      expected: term,
    },
    evidence: shown([
      ...further.map(({ bead }) => placeIn(bead.target, bead.target.span)),
      ...departures.map(({ bead }) => sourceOf(bead)),
    ]),
    subject: term,
  };
}
