import { type PhraseVariation, phraseVariations } from '../../analysis/source/phrases.ts';
import { placeIn, shown, sourceOf } from '../../analysis/source/wording.ts';
import { unsteadyForms } from '../../analysis/wording/forms.ts';
import { changedHeads } from '../../analysis/wording/heads.ts';
import { looseJoints } from '../../analysis/wording/joints.ts';
import { exchangedOrders } from '../../analysis/wording/order.ts';
import { type Place, spanOf, textOf, type Variation } from '../../analysis/wording/places.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft, Evidence } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { agreeing, alike, clean, form, head, joined, joint, listed, order } from './examples.ts';

const placesShown = 8;

const messages = {
  varies:
    '<q>{found}</q> appears here, but <q>{other}</q> in {count, plural, one {another place} other {# other places}}; in {locales} the wording is the same in both. Use one wording.',
  joined:
    '<q>{found}</q> appears here, but <q>{other}</q> in {count, plural, one {another place} other {# other places}}; in {source} it is always <q>{phrase}</q>. Use one wording.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'phrase-inconsistent',
  mqmType: 'Style/Inconsistent style',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 3,
  fewestLocalesWithSource: 2,
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
      {
        title: 'Two words that the source always joins alike, joined in two ways',
        source: 'en-GB',
        texts: joined,
        expected: { locale: 'fr-FR', segmentKey: 'event/105/description', quote: 'certificat de serveur' },
      },
    ],
    clean: [
      { title: 'All locales omit the article in that place', texts: clean },
      { title: 'The other locales inflect it too', texts: agreeing },
      { title: 'A plural after a list of several things, a singular after one', texts: listed },
      { title: 'Two words that are joined as in the source everywhere', source: 'en-GB', texts: alike },
    ],
  },
  *check(input) {
    for (const variation of input.analyse(phraseVariations)) yield* joinedIn(variation);
    if (input.catalog.source !== null) return;
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

function* joinedIn({ phrase, usual, others }: PhraseVariation): Generator<Draft> {
  const [first, ...further] = others;
  const [there] = usual;
  if (first === undefined || there === undefined) return;
  const { bead, span } = first;
  yield {
    locale: bead.target.cell.locale,
    segmentKey: bead.row.segmentKey,
    span,
    messageId: 'joined',
    data: {
      found: bead.target.cell.text.slice(span.start, span.end),
      other: there.bead.target.cell.text.slice(there.span.start, there.span.end),
      count: usual.length,
      source: bead.source.cell.locale,
      phrase,
    },
    evidence: shown([...[...further, ...usual].map((place) => placeIn(place.bead.target, place.span)), sourceOf(bead)]),
  };
}
