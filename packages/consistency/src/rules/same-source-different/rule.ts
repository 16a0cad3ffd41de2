import { brokenPhrases } from '../../analysis/same-source/phrases.ts';
import { type Repeat, repeats } from '../../analysis/source/repeats.ts';
import { placeIn, shown, sourceOf } from '../../analysis/source/wording.ts';
import { type Difference, spanOfWords } from '../../analysis/same-source/wordings.ts';
import { sameSource } from '../../analysis/same-source/whole.ts';
import type { Draft as RuleDraft, Evidence } from '../../model.ts';
import type { Rule, SentencePart } from '../../rule.ts';

const witnessesShown = 4;

const messages = {
  changed:
    '<q>{found}</q> appears here, but <q>{expected}</q> in the same sentence elsewhere; in {locales} both have the same wording. Use one wording.',
  omitted:
    '<q>{expected}</q> is missing here, but appears in the same sentence elsewhere; in {locales} both have the same wording. Use one wording.',
  added:
    '<q>{found}</q> appears here, but not in the same sentence elsewhere; in {locales} both have the same wording. Use one wording.',
  repeated:
    '<q>{found}</q> appears here, but <q>{expected}</q> in {count, plural, one {another place} other {# other places}}; in {source} the sentence says the same. Use one wording.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'same-source-different',
  mqmType: 'Terminology/Inconsistent use of terminology',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  fewestLocalesWithSource: 2,
  isMined: true,
  summary:
    'Two sentences, or phrases in them, that have the same wording in most locales and different wording in one.',
  why: 'A sentence that most locales repeat word for word was one sentence in the source. Two wordings make readers look for a difference that does not exist. Differences in punctuation, capitals, numbers and inflection are not flagged.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A sentence that ends differently in one of two places',
        texts: {
          'event/101/description': {
            'en-GB': 'The key was lost. Check that the service is configured correctly.',
            'es-ES': 'Se perdió la clave. Compruebe que el servicio está bien configurado.',
            'fr-FR': 'La clé est perdue. Vérifiez que le service est bien configuré.',
            'sv-SE': 'Nyckeln saknas. Kontrollera att tjänsten är konfigurerad på rätt sätt.',
          },
          'event/102/description': {
            'en-GB': 'No answer came. Check that the service is configured correctly.',
            'es-ES': 'No hubo respuesta. Compruebe que el servicio está bien configurado.',
            'fr-FR': 'Aucune réponse. Vérifiez que le service est bien configuré.',
            'sv-SE': 'Inget svar kom. Kontrollera att tjänsten är korrekt konfigurerad.',
          },
        },
        expected: {
          locale: 'sv-SE',
          segmentKey: 'event/101/description',
          quote: 'konfigurerad på rätt sätt',
          suggestion: 'korrekt konfigurerad',
        },
      },
      {
        title: 'A sentence that the source repeats, in two wordings',
        source: 'en-GB',
        texts: {
          'event/101/description': {
            'en-GB': 'The key was lost. Check that the service is configured correctly.',
            'fi-FI': 'Avain katosi. Tarkista, että palvelu on määritetty oikein.',
          },
          'event/102/description': {
            'en-GB': 'No answer came. Check that the service is configured correctly.',
            'fi-FI': 'Vastausta ei tullut. Tarkista, että palvelun asetukset ovat oikein.',
          },
        },
        expected: {
          locale: 'fi-FI',
          segmentKey: 'event/102/description',
          quote: 'palvelun asetukset ovat',
        },
      },
    ],
    clean: [
      {
        title: 'What a pronoun stands for decides how the sentence is worded',
        source: 'en-GB',
        texts: {
          'event/101/description': {
            'en-GB': 'The key was lost. Check whether it is still in use.',
            'fr-FR': 'La clé est perdue. Vérifiez si elle est encore utilisée.',
          },
          'event/102/description': {
            'en-GB': 'The account was lost. Check whether it is still in use.',
            'fr-FR': 'Le compte est perdu. Vérifiez s’il est encore utilisé.',
          },
        },
      },
      {
        title: 'Two locales against two, which may have had two source sentences',
        texts: {
          'event/101/description': {
            'en-GB': 'The key was lost. Try again later.',
            'es-ES': 'Se perdió la clave. Inténtelo más tarde.',
            'fr-FR': 'La clé est perdue. Réessayez plus tard.',
            'sv-SE': 'Nyckeln saknas. Försök igen senare.',
          },
          'event/102/description': {
            'en-GB': 'No answer came. Try again later.',
            'es-ES': 'No hubo respuesta. Inténtelo más tarde.',
            'fr-FR': 'Aucune réponse. Essayez encore.',
            'sv-SE': 'Inget svar kom. Pröva en gång till.',
          },
        },
      },
    ],
  },
  *check(input) {
    for (const repeat of input.analyse(repeats)) yield* repeated(repeat);
    if (input.catalog.source !== null) return;
    for (const { part, other, difference, witnesses } of input.analyse(sameSource).divergences) {
      yield draftOf(part, other, difference, witnesses);
    }
    for (const { part, other, difference, witnesses } of input.analyse(brokenPhrases)) {
      yield draftOf(part, other, difference, witnesses);
    }
  },
};

function draftOf(
  part: SentencePart,
  other: SentencePart,
  difference: Difference,
  witnesses: readonly (readonly [SentencePart, SentencePart])[],
): Draft {
  const span = spanOfWords(part, difference.own);
  const there = spanOfWords(other, difference.other);
  const own = part.cell.text.slice(span.start, span.end);
  const theirs = other.cell.text.slice(there.start, there.end);
  const evidence: Evidence[] = [
    { segmentKey: other.cell.segmentKey, locale: other.cell.locale, text: other.cell.text, span: there },
  ];
  for (const [here, elsewhere] of witnesses.slice(0, witnessesShown)) {
    for (const { cell, span: whole } of [here, elsewhere]) {
      evidence.push({ segmentKey: cell.segmentKey, locale: cell.locale, text: cell.text, span: whole });
    }
  }
  const locales = witnesses.map(([{ cell }]) => cell.locale);
  return {
    locale: part.cell.locale,
    segmentKey: part.cell.segmentKey,
    span,
    evidence,
    ...(theirs === ''
      ? { messageId: 'added', data: { found: own, locales } }
      : {
          ...(own === ''
            ? { messageId: 'omitted', data: { expected: theirs, locales } }
            : { messageId: 'changed', data: { found: own, expected: theirs, locales } }),
          suggestion: theirs,
        }),
  };
}

function* repeated({ usual, others, own, other }: Repeat): Generator<Draft> {
  const [first, ...further] = others;
  const [there] = usual;
  if (first === undefined || there === undefined) return;
  const { target, source, row } = first;
  yield {
    locale: target.cell.locale,
    segmentKey: row.segmentKey,
    span: own,
    messageId: 'repeated',
    data: {
      found: target.cell.text.slice(own.start, own.end),
      expected: there.target.cell.text.slice(other.start, other.end),
      count: usual.length,
      source: source.cell.locale,
    },
    evidence: shown([
      ...further.map((bead) => placeIn(bead.target, bead.target.span)),
      ...usual.map((bead, index) => placeIn(bead.target, index === 0 ? other : bead.target.span)),
      sourceOf(first),
    ]),
  };
}
