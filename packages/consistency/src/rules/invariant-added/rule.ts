import { isTold, type TokenFault, tokenFaults } from '../../analysis/tokens/faults.ts';
import { tokenNoun } from '../../analysis/tokens/noun.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';

const weighty = new Set<TokenFault['token']['kind']>(['CODE', 'VERSION', 'NUMBER']);

export const rule: Rule = {
  id: 'invariant-added',
  mqmType: 'Accuracy/Addition',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 3,
  summary: 'A code, number, version, acronym, path or link that one locale has and no other.',
  why: 'What no other translation of the same text says was not in the text. Numbers, versions and codes weigh more than the rest. An acronym that a locale uses elsewhere too, or that stands where others have theirs, is its own word for the same thing.',
  examples: {
    flagged: [
      {
        title: 'An acronym that nobody else has',
        texts: {
          'code/0x00000401/message': {
            'en-GB': 'Install the registration certificate.',
            'es-ES': 'Instale el certificado de registro.',
            'fr-FR': 'Installez le certificat d’inscription.',
            'it-IT': 'Installare il certificato di registrazione (RA).',
          },
        },
        expected: { locale: 'it-IT', segmentKey: 'code/0x00000401/message', quote: 'RA' },
      },
      {
        title: 'An acronym that two others, who may both have spelt it out, have not',
        texts: {
          'code/0x00000401/message': {
            'en-GB': 'Install the registration certificate.',
            'fr-FR': 'Installez le certificat d’inscription.',
            'it-IT': 'Installare il certificato di registrazione (RA).',
          },
        },
        expected: {
          locale: 'it-IT',
          segmentKey: 'code/0x00000401/message',
          quote: 'RA',
          mqmSeverity: 'neutral',
        },
      },
      {
        title: 'A number that nobody else has',
        texts: {
          'event/100/description': {
            'en-GB': 'Try again.',
            'fr-FR': 'Réessayez.',
            'it-IT': 'Riprovare tra 30 minuti.',
          },
        },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '30', mqmSeverity: 'major' },
      },
    ],
    clean: [
      {
        title: 'The locale’s own acronym stands where others have theirs',
        texts: {
          'event/100/description': { 'en-GB': 'Ask IT.', 'nl-NL': 'Vraag het IT.', 'es-ES': 'Pregunte a TI.' },
        },
      },
      {
        title: 'A small number is a word elsewhere',
        texts: {
          'event/100/description': {
            'en-GB': 'Wait two days.',
            'fr-FR': 'Attendez deux jours.',
            'ja-JP': '2 日間お待ちください。',
          },
        },
      },
    ],
  },
  *check(input) {
    for (const fault of input.analyse(tokenFaults).faults) if (fault.how === 'ADDED') yield added(fault);
  },
};

function added(fault: TokenFault): Draft {
  const { row, locale, token, span } = fault;
  const others = [...row.cells.keys()].filter((other) => other !== locale);
  const shown = token.kind === 'LINK' ? token.value : quote(token.written);
  return {
    locale,
    segmentKey: row.segmentKey,
    span,
    subject: token.value,
    mqmSeverity: weighty.has(token.kind) ? 'major' : isTold(fault) ? 'minor' : 'neutral',
    message: `Unexpected ${tokenNoun(token.kind)} ${shown}: ${localeList(others)} have none. Check what it adds, or remove it.`,
    evidence: evidenceFrom(row, others),
  };
}
