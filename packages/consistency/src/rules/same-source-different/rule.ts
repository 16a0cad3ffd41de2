import { brokenPhrases } from '../../analysis/same-source/phrases.ts';
import { type Difference, spanOfWords } from '../../analysis/same-source/wordings.ts';
import { sameSource } from '../../analysis/same-source/whole.ts';
import type { Draft, Evidence } from '../../model.ts';
import type { Rule, SentencePart } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';

const witnessesShown = 4;

export const rule: Rule = {
  id: 'same-source-different',
  mqmType: 'Terminology/Inconsistent use of terminology',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 4,
  summary: 'Two sentences, or runs of words in them, that most locales word alike and one words differently.',
  why: 'What most locales say in the same words twice was one sentence in the source. Two wordings make a reader look for a difference that is not there. Punctuation, capitals, numbers and inflection are left alone.',
  examples: {
    flagged: [
      {
        title: 'One source sentence ends differently in one of two places',
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
    ],
    clean: [
      {
        title: 'Two locales against two: there may have been two source sentences',
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
  const locales = localeList(witnesses.map(([{ cell }]) => cell.locale));
  return {
    locale: part.cell.locale,
    segmentKey: part.cell.segmentKey,
    span,
    message: `Unexpected ${own === '' ? 'omission' : quote(own)}, expected ${theirs === '' ? 'nothing' : quote(theirs)} as in ${other.cell.segmentKey}, which ${locales} word alike: use one wording.`,
    evidence,
    ...(theirs === '' ? {} : { suggestion: theirs }),
  };
}
