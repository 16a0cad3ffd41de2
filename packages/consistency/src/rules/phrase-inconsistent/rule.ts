import { unsteadyForms } from '../../analysis/wording/forms.ts';
import { changedHeads } from '../../analysis/wording/heads.ts';
import { looseJoints } from '../../analysis/wording/joints.ts';
import { exchangedOrders } from '../../analysis/wording/order.ts';
import { type Place, spanOf, textOf, type Variation } from '../../analysis/wording/places.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft, Evidence } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { agreeing, clean, form, head, joint, listed, order } from './examples.ts';

const placesShown = 8;

const messages = {
  varies:
    '<q>{found}</q> appears here, but <q>{other}</q> in {count, plural, one {another place} other {# other places}}; in {locales} the wording is the same in both. Use one wording.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'phrase-inconsistent',
  mqmType: 'Style/Inconsistent style',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 3,
  isMined: true,
  summary:
    'A phrase whose article, inflection, first word or word order changes from place to place where the other locales keep one wording.',
  why: 'Readers take “the certificate of the client” and “the client certificate” for two things, and a form that changes while nothing around it does cannot agree with its noun in both places. At least two other languages must have one wording in the same two places, and hardly any may vary as well.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The article is missing in one of several places',
        texts: joint,
        expected: { locale: 'es-ES', segmentKey: 'event/104/description', quote: 'certificado de servidor' },
      },
      {
        title: 'Plural in one place and singular in another, for the same things',
        texts: form,
        expected: { locale: 'es-ES', segmentKey: 'event/105/description', quote: 'relacionados' },
      },
      {
        title: 'Two things in the opposite order',
        texts: order,
        expected: {
          locale: 'es-ES',
          segmentKey: 'event/108/description',
          quote: 'certificado del servidor o la solicitud',
        },
      },
      {
        title: 'Another word before the same word',
        texts: head,
        expected: { locale: 'es-ES', segmentKey: 'event/109/description', quote: 'documento del servidor' },
      },
    ],
    clean: [
      { title: 'All locales omit the article in that place', texts: clean },
      { title: 'The other locales inflect it too', texts: agreeing },
      { title: 'A plural after a list of several things, a singular after one', texts: listed },
    ],
  },
  *check(input) {
    for (const variation of input.analyse(looseJoints)) yield draftOf(variation);
    for (const variation of input.analyse(unsteadyForms)) yield draftOf(variation);
    for (const variation of input.analyse(exchangedOrders)) yield draftOf(variation);
    for (const variation of input.analyse(changedHeads)) yield draftOf(variation);
  },
};

function draftOf({ here, elsewhere, also, times, witnesses }: Variation): Draft {
  return {
    locale: here.locale,
    segmentKey: here.row.segmentKey,
    span: spanOf(here),
    messageId: 'varies',
    data: { found: textOf(here), other: textOf(elsewhere), count: times, locales: witnesses },
    evidence: [
      ...[elsewhere, ...also].slice(0, placesShown).map(evidenceOf),
      ...evidenceFrom(here.row, witnesses),
      ...(elsewhere.row === here.row ? [] : evidenceFrom(elsewhere.row, witnesses)),
    ],
  };
}

function evidenceOf(place: Place): Evidence {
  const { row, locale, part } = place;
  return { segmentKey: row.segmentKey, locale, text: part.cell.text, span: spanOf(place) };
}
