import { lengths } from '../../analysis/lengths/lengths.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Rule } from '../../rule.ts';

/** About half or twice the usual length; the other locales must be well within. */
const far = Math.log(1.9);
const near = Math.log(1.5);

const whole = {
  'en-GB': 'The certificate could not be renewed. Install the connector again and start the service.',
  'fr-FR': 'Impossible de renouveler le certificat. Réinstallez le connecteur et démarrez le service.',
  'de-DE':
    'Das Zertifikat konnte nicht erneuert werden. Installieren Sie den Connector neu und starten Sie den Dienst.',
};
const other = {
  'en-GB': 'The request was denied because the challenge expired.',
  'fr-FR': 'La demande a été refusée car la vérification a expiré.',
  'de-DE': 'Die Anforderung wurde abgelehnt, weil die Abfrage abgelaufen ist.',
  'nl-NL': 'De aanvraag is geweigerd omdat de vraag is verlopen.',
  'ja-JP': 'チャレンジの有効期限が切れたため、要求は拒否されました。',
};

const messages = {
  short:
    'The text has {share, number, percent} of the length expected from {locales}. Check whether something is missing.',
  long: 'The text has {share, number, percent} of the length expected from {locales}. Check whether something was added.',
} as const;

export const rule: Rule<keyof typeof messages> = {
  id: 'length-outlier',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'neutral',
  specificity: 1,
  fewestLocales: 3,
  summary:
    'A text that is about half or twice as long as in the other locales, after allowing for the usual length of each language.',
  why: 'A text this short has probably lost something, and a text this long contains something else. It is only a suspicion and therefore neutral.',
  messages,
  examples: {
    flagged: [
      {
        title: 'Half of the text is missing',
        texts: {
          'event/100/description': { ...whole, 'nl-NL': 'Het certificaat kon niet worden vernieuwd.' },
          'event/101/description': other,
          'event/102/description': other,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description' },
      },
      {
        title: 'The text of another row was appended',
        texts: {
          'event/100/description': {
            ...whole,
            'nl-NL':
              'Het certificaat kon niet worden vernieuwd. Installeer de connector opnieuw en start de service opnieuw. De sleutel van de aanvraag kon niet worden gelezen. Controleer de verbinding met de server en probeer het later nog een keer.',
          },
          'event/101/description': other,
          'event/102/description': other,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description' },
      },
    ],
    clean: [
      {
        title: 'Japanese needs fewer characters for everything',
        texts: {
          'event/100/description': {
            ...whole,
            'ja-JP': '証明書を更新できませんでした。コネクタを再インストールして、サービスを開始してください。',
          },
          'event/101/description': other,
        },
      },
      {
        title: 'Short texts, which vary',
        texts: { 'event/100/description': { 'en-GB': 'Done', 'fr-FR': 'Opération réussie', 'de-DE': 'Fertig' } },
      },
    ],
  },
  *check(input) {
    for (const { row, deviations } of input.analyse(lengths)) {
      for (const [locale, deviation] of deviations) {
        if (Math.abs(deviation) < far) continue;
        const others = [...deviations].filter(([witness]) => witness !== locale);
        if (others.some(([, value]) => Math.abs(value) > near)) continue;
        const witnesses = others.map(([witness]) => witness);
        yield {
          locale,
          segmentKey: row.segmentKey,
          span: null,
          subject: deviation < 0 ? 'short' : 'long',
          messageId: deviation < 0 ? 'short' : 'long',
          data: { share: Math.round(Math.exp(deviation) * 100) / 100, locales: witnesses },
          evidence: evidenceFrom(row, witnesses),
        };
      }
    }
  },
};
