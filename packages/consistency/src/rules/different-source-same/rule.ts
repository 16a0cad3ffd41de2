import { differenceOf, spanOfWords } from '../../analysis/same-source/wordings.ts';
import { type Conflation, sameSource } from '../../analysis/same-source/whole.ts';
import type { Draft, Evidence } from '../../model.ts';
import type { Rule, SentencePart } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';

const witnessesShown = 4;

const common = {
  'event/101/description': {
    'en-GB': 'The event holds the upload details.',
    'es-ES': 'El evento contiene los detalles de la carga.',
    'fr-FR': 'L’événement contient les détails du chargement.',
  },
  'event/102/description': {
    'en-GB': 'The event holds the download details.',
    'es-ES': 'El evento contiene los detalles de la descarga.',
    'fr-FR': 'L’événement contient les détails du téléchargement.',
  },
};

export const rule: Rule = {
  id: 'different-source-same',
  mqmType: 'Accuracy/Under-translation',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  summary: 'Two sentences that a locale words alike though the others tell them apart by a word.',
  why: 'The word in which the others differ was lost, and with it what tells the two apart. Only sentences of one pattern count, which every other locale keeps apart by words that mean something.',
  examples: {
    flagged: [
      {
        title: 'Upload and download became the same operation',
        texts: {
          'event/101/description': {
            ...common['event/101/description'],
            'it-IT': "L'evento contiene i dettagli dell'operazione.",
          },
          'event/102/description': {
            ...common['event/102/description'],
            'it-IT': "L'evento contiene i dettagli dell'operazione.",
          },
        },
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/101/description',
          quote: "L'evento contiene i dettagli dell'operazione.",
        },
      },
    ],
    clean: [
      {
        title: 'Every locale tells upload from download',
        texts: {
          'event/101/description': {
            ...common['event/101/description'],
            'it-IT': "L'evento contiene i dettagli del caricamento.",
          },
          'event/102/description': {
            ...common['event/102/description'],
            'it-IT': "L'evento contiene i dettagli dello scaricamento.",
          },
        },
      },
    ],
  },
  *check(input) {
    for (const conflation of input.analyse(sameSource).conflations) yield draftOf(conflation);
  },
};

function draftOf({ locale, part, others, witnesses }: Conflation): Draft {
  const [first] = witnesses;
  const told = first === undefined ? '' : `${unlike(first[0], first[1])} from ${unlike(first[1], first[0])}`;
  const places = [...new Set(others.map(({ cell }) => cell.segmentKey))];
  const evidence: Evidence[] = others.map(({ cell, span }) => ({
    segmentKey: cell.segmentKey,
    locale,
    text: cell.text,
    span,
  }));
  for (const [one, other] of witnesses.slice(0, witnessesShown)) {
    const difference = differenceOf(one, other);
    for (const [{ cell }, span] of [
      [one, spanOfWords(one, difference.own)],
      [other, spanOfWords(other, difference.other)],
    ] as const) {
      evidence.push({ segmentKey: cell.segmentKey, locale: cell.locale, text: cell.text, span });
    }
  }
  return {
    locale,
    segmentKey: part.cell.segmentKey,
    span: part.span,
    message: `The same sentence as in ${places.join(', ')}, where ${localeList(witnesses.map(([{ cell }]) => cell.locale))} tell ${told}: say in which the two differ.`,
    evidence,
  };
}

function unlike(one: SentencePart, other: SentencePart): string {
  const { start, end } = spanOfWords(one, differenceOf(one, other).own);
  return quote(one.cell.text.slice(start, end));
}
