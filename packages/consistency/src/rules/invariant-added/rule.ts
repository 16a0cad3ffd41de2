import { isSourcesToJudge, type PairFault, pairTokenFaults } from '../../analysis/pairs/token-faults.ts';
import { shownToken } from '../../analysis/tokens/tokens.ts';
import { isTold, type TokenFault, tokenFaults } from '../../analysis/tokens/faults.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const weighty = new Set<TokenFault['token']['kind']>(['CODE', 'VERSION', 'NUMBER']);
const weightyInPairs: ReadonlySet<PairFault['kind']> = new Set<PairFault['kind']>([
  'CODE',
  'VERSION',
  'NUMBER',
  'PLACEHOLDER',
]);

const messages = {
  added:
    '{kind, select, CODE {The code} VERSION {The version} NUMBER {The number} ACRONYM {The acronym} IDENTIFIER {The identifier} URL {The address} PATH {The path} PLACEHOLDER {The placeholder} TAG {The tag} EMAIL {The e-mail address} SEPARATOR {The menu path separator} CODE_SPAN {The code} LINK {The link} other {The name}} <q>{found}</q> appears here, but not in {locales}. Remove it, or check what it adds.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'invariant-added',
  mqmType: 'Accuracy/Addition',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 3,
  fewestLocalesWithSource: 2,
  summary: 'A code, number, version, acronym, path or link that one locale has and no other.',
  why: 'What no other translation of the text contains was not in the source. Numbers, versions and codes have more weight than the rest. An acronym that the locale also uses elsewhere, or that is in the place of the acronyms of others, is its own word for the same thing.',
  messages,
  examples: {
    flagged: [
      {
        title: 'An acronym that no other locale has',
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
        title: 'An acronym that two other locales lack, which may both have spelt it out',
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
        title: 'A number that no other locale has',
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
        title: 'Each locale has its own acronym in the same place',
        texts: {
          'event/100/description': { 'en-GB': 'Ask IT.', 'nl-NL': 'Vraag het IT.', 'es-ES': 'Pregunte a TI.' },
        },
      },
      {
        title: 'A small number that other locales spell out',
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
    for (const fault of input.analyse(pairTokenFaults)) yield* addedToSource(fault);
    for (const fault of input.analyse(tokenFaults).faults)
      if (fault.how === 'ADDED' && !isSourcesToJudge(fault.token.kind, input)) yield added(fault);
  },
};

function added(fault: TokenFault): Draft {
  const { row, locale, token, span } = fault;
  const others = [...row.cells.keys()].filter((other) => other !== locale);
  return {
    locale,
    segmentKey: row.segmentKey,
    span,
    subject: token.value,
    mqmSeverity: weighty.has(token.kind) ? 'major' : isTold(fault) ? 'minor' : 'neutral',
    messageId: 'added',
    data: { kind: token.kind, found: shownToken(token), locales: others },
    evidence: evidenceFrom(row, others),
  };
}

/** What is in place of another token is that one's loss. */
function* addedToSource({ row, pair, kind, expected, found, span }: PairFault): Generator<Draft> {
  if (expected !== null || found === null) return;
  const locales = [pair.source.locale];
  yield {
    locale: pair.target.locale,
    segmentKey: row.segmentKey,
    span,
    subject: found,
    mqmSeverity: weightyInPairs.has(kind) ? 'major' : 'minor',
    messageId: 'added',
    data: { kind, found, locales },
    evidence: evidenceFrom(row, locales),
  };
}
