import { swaps } from '../../analysis/tokens/swaps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Rule } from '../../rule.ts';

const connection = (nl: string) => ({
  'event/100/description': {
    'en-GB': 'SCEP failed. Verify that NDES is running.',
    'fr-FR': 'Échec de SCEP. Vérifiez que NDES est en cours d’exécution.',
    'de-DE': 'Fehler bei SCEP. Prüfen Sie, ob NDES ausgeführt wird.',
    'nl-NL': `SCEP is mislukt. Controleer of ${nl} wordt uitgevoerd.`,
  },
});

const messages = {
  swapped: '<q>{found}</q> appears here; in {locales} it is <q>{expected}</q>. Correct it.',
} as const;

export const rule: Rule<keyof typeof messages> = {
  id: 'invariant-swapped',
  mqmType: 'Accuracy/Mistranslation',
  mqmSeverity: 'major',
  specificity: 3,
  fewestLocales: 2,
  summary: 'An acronym in the place of another one.',
  why: 'The text names the wrong service, and whoever follows it looks in the wrong place. Both may stand in the same text, so that neither seems lost or added: they are counted. A locale that always spells an acronym out is left alone.',
  messages,
  examples: {
    flagged: [
      {
        title: 'One acronym for the other, which stands in the text as well',
        texts: connection('SCEP'),
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description', quote: 'SCEP', suggestion: 'NDES' },
      },
      {
        title: 'The same where two locales spell the acronym out',
        texts: {
          'event/100/description': {
            ...connection('SCEP')['event/100/description'],
            'es-ES': 'Error de SCEP. Compruebe que el servicio de inscripción de dispositivos funciona.',
            'ru-RU': 'Ошибка SCEP. Проверьте, работает ли служба регистрации устройств.',
          },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description', quote: 'SCEP', suggestion: 'NDES' },
      },
    ],
    clean: [{ title: 'Each acronym in its place', texts: connection('NDES') }],
  },
  *check(input) {
    for (const { row, locale, found, expected, span, witnesses } of input.analyse(swaps)) {
      yield {
        locale,
        segmentKey: row.segmentKey,
        span,
        messageId: 'swapped',
        data: { found, expected, locales: witnesses },
        evidence: evidenceFrom(
          row,
          witnesses,
          (cell) => cell.invariants.find(({ value }) => value === expected)?.span ?? null,
        ),
        suggestion: expected,
      };
    }
  },
};
