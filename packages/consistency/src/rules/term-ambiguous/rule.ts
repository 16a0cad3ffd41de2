import { conflations as wordsSaidAlike, type Conflation } from '../../analysis/source/conflations.ts';
import { placeIn, runText, shown, sourceOf, wordOf } from '../../analysis/source/wording.ts';
import { sameSource } from '../../analysis/same-source/whole.ts';
import { type Confusion, termVerdicts } from '../../analysis/gaps/verdicts.ts';
import { evidenceOf, faultPlaces, othersSay, placesOf } from '../../analysis/gaps/wording.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { alike, apart, clean, texts } from './examples.ts';

const messages = {
  'one-word':
    '<q>{found}</q> is used for two concepts, which the other locales distinguish: <q>{others}</q> for one, <q>{otherwise}</q> for the other. Use a separate term for each.',
  'wrong-word':
    '<q>{found}</q>, the term for <q>{otherwise}</q>, appears here; in {locales} the text has <q>{others}</q>. Write <q>{expected}</q>.',
  alike:
    '<q>{found}</q> is used for both <q>{word}</q> and <q>{other}</q>, which {source} distinguishes in this sentence. Use a separate term for each.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'term-ambiguous',
  mqmType: 'Terminology/Wrong term',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  fewestLocalesWithSource: 2,
  isMined: true,
  summary: 'A term for one concept that is used where all other locales name another concept.',
  why: 'Either it is the wrong term, or the locale has one term for two concepts that every other locale distinguishes; readers cannot know which is meant. It must be the locale’s own term for the other concept, and almost no other locale may mention that concept in the sentence. Product names have more weight.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The token is called “certificado” where the others have the token',
        texts,
        expected: { locale: 'es-ES', segmentKey: 'event/106/description', quote: 'certificado' },
      },
      {
        title: 'The source’s request and order are both “Anforderung”, in one sentence too',
        source: 'en-GB',
        texts: alike,
        expected: { locale: 'de-DE', segmentKey: 'event/106/description', quote: 'Anforderung' },
      },
    ],
    clean: [
      { title: 'The token is “ficha” throughout', texts: clean },
      { title: 'One word for both, and no sentence that needs two', source: 'en-GB', texts: apart },
    ],
  },
  *check(input) {
    for (const conflation of input.analyse(wordsSaidAlike)) yield* alikeIn(conflation);
    if (input.catalog.source !== null) return;
    const { conflations } = input.analyse(sameSource);
    for (const confusion of input.analyse(termVerdicts).confusions) {
      // A sentence that repeats another has lost a word; no word is in its place.
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

function* draftOf({ locale, term, deviations, word, isName, isOnlyWord, otherwise }: Confusion): Generator<Draft> {
  const [first] = deviations;
  if (first === undefined) return;
  const { others, locales } = othersSay(first.others);
  const data = { found: word, others, otherwise: othersSay(otherwise).others };
  yield {
    locale,
    segmentKey: first.row.segmentKey,
    span: first.span,
    evidence: [...placesOf(locale, deviations), ...evidenceOf(otherwise.slice(0, 3))],
    places: faultPlaces(deviations),
    identity: [word, term],
    ...(isName ? { mqmSeverity: 'major' } : {}),
    ...(isOnlyWord
      ? { messageId: 'one-word', data }
      : { messageId: 'wrong-word', data: { ...data, locales, expected: term } }),
  };
}

/** Two words of the source, and one of the target for both. */
function* alikeIn({ places }: Conflation): Generator<Draft> {
  const [first] = places;
  if (first === undefined) return;
  const { source, target, row } = first.bead;
  const [, second] = first.runs;
  const evidence = [
    ...first.runs.map(({ start, end }) => placeIn(target, { start, end })),
    ...places.map(({ bead }) => sourceOf(bead)),
  ];
  yield {
    locale: target.cell.locale,
    segmentKey: row.segmentKey,
    span: { start: second.start, end: second.end },
    messageId: 'alike',
    data: {
      found: runText(target, second),
      word: wordOf(source, first.word.at),
      other: wordOf(source, first.other.at),
      source: source.cell.locale,
    },
    places: places.map(({ bead, runs: [, { start, end }] }) => ({
      segmentKey: bead.row.segmentKey,
      span: { start, end },
    })),
    identity: [runText(target, second), wordOf(source, first.word.at), wordOf(source, first.other.at)],
    evidence: shown(evidence),
  };
}
