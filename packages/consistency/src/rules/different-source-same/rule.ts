import { differenceOf, spanOfWords } from '../../analysis/same-source/wordings.ts';
import { type Conflation, sameSource } from '../../analysis/same-source/whole.ts';
import type { Draft as RuleDraft, Evidence } from '../../model.ts';
import type { Rule, SentencePart } from '../../rule.ts';

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

const messages = {
  same: 'The same sentence appears {count, plural, one {elsewhere} other {in # other places}}; in {locales} the sentences differ (<q>{one}</q> here, <q>{other}</q> there). Translate the difference.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'different-source-same',
  mqmType: 'Accuracy/Under-translation',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  isMined: true,
  summary: 'Two sentences that are the same in one locale although a word distinguishes them in the others.',
  why: 'The word in which the other locales differ was lost, and with it the difference between the two. Only sentences of one pattern are compared, and only where every other locale distinguishes them by content words.',
  messages,
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
        title: 'Every locale distinguishes upload from download',
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
    if (input.catalog.source !== null) return;
    for (const conflation of input.analyse(sameSource).conflations) yield draftOf(conflation);
  },
};

function draftOf({ locale, part, others, witnesses }: Conflation): Draft {
  const [first] = witnesses;
  const [one, other] = first === undefined ? ['', ''] : [unlike(first[0], first[1]), unlike(first[1], first[0])];
  const places = new Set(others.map(({ cell }) => cell.segmentKey));
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
    messageId: 'same',
    data: { count: places.size, locales: witnesses.map(([{ cell }]) => cell.locale), one, other },
    evidence,
  };
}

function unlike(one: SentencePart, other: SentencePart): string {
  const { start, end } = spanOfWords(one, differenceOf(one, other).own);
  return one.cell.text.slice(start, end);
}
