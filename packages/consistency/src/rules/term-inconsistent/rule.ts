import { termVerdicts, type Inconsistency } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, faultPlaces, hasOneForm, othersSay, placesOf, wordsByUse } from '../../analysis/gaps/wording.ts';
import { type Deviation, deviations } from '../../analysis/source/departures.ts';
import { placeIn, runText, shown, sourceOf, termOf, wordOf } from '../../analysis/source/wording.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { clean, departing, steady, texts } from './examples.ts';

const messages = {
  inconsistent:
    'The text has <q>{found}</q> for what is <q>{expected}</q> in {count, plural, one {# other place} other {# other places}} in {locale}; in {locales} there is one term (<q>{others}</q>). Use one term.',
  departing:
    'The text has <q>{found}</q> for <q>{word}</q> in {source}, which is <q>{expected}</q> in {count, plural, one {# other place} other {# other places}} in {locale}. Use one term.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'term-inconsistent',
  mqmType: 'Terminology/Inconsistent use of terminology',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  fewestLocalesWithSource: 2,
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
      {
        title: 'The source’s token is “ficha” in four places and “token” in one',
        source: 'en-GB',
        texts: departing,
        expected: { locale: 'es-ES', segmentKey: 'event/105/description', quote: 'token' },
      },
    ],
    clean: [
      { title: 'The token is “token” throughout', texts: clean },
      { title: 'The source’s token is “ficha” throughout', source: 'en-GB', texts: steady },
    ],
  },
  *check(input) {
    for (const deviation of input.analyse(deviations)) yield* departingIn(deviation);
    if (input.catalog.source !== null) return;
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

/** The target says a word of the source by another word than elsewhere. */
function* departingIn({ entry, departures, isName }: Deviation): Generator<Draft> {
  const told = departures.flatMap(({ bead, word, instead }) => (instead === null ? [] : [{ bead, word, instead }]));
  const [first] = told;
  if (first === undefined) return;
  const { source, target, row } = first.bead;
  const untold = departures.filter(({ instead }) => instead === null);
  const found = [...new Set(told.map(({ bead, instead }) => runText(bead.target, instead)))];
  const expected = termOf(entry);
  yield {
    locale: target.cell.locale,
    segmentKey: row.segmentKey,
    span: { start: first.instead.start, end: first.instead.end },
    messageId: 'departing',
    data: {
      found,
      word: wordOf(source, first.word.at),
      source: source.cell.locale,
      expected,
      count: entry.hits.length,
      locale: target.cell.locale,
    },
    places: told.map(({ bead, instead: { start, end } }) => ({
      segmentKey: bead.row.segmentKey,
      span: { start, end },
    })),
    identity: [...found, expected],
    evidence: shown([
      ...untold.map(({ bead }) => placeIn(bead.target, bead.target.span)),
      ...departures.map(({ bead }) => sourceOf(bead)),
    ]),
    subject: [...found, expected].join(' '),
    ...(isName ? { mqmSeverity: 'major' } : {}),
  };
}
