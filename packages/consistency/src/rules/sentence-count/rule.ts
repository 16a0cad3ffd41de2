import { allAlike, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Rule } from '../../rule.ts';

const messages = {
  fewer:
    'The text has {actual, plural, one {# sentence} other {# sentences}}; in {locales} it has {expected, number}. Check whether a sentence is missing.',
  more: 'The text has {actual, plural, one {# sentence} other {# sentences}}; in {locales} it has {expected, number}. Check whether a sentence was added.',
} as const;

export const rule: Rule<keyof typeof messages> = {
  id: 'sentence-count',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'neutral',
  specificity: 1,
  fewestLocales: 3,
  summary: 'A text with more or fewer sentences than in most locales.',
  why: 'A sentence may have been left out or added. Often two sentences were only joined into one, so this is a suspicion and neutral.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The second sentence is missing',
        texts: {
          'event/100/description': {
            'en-GB': 'It failed. Try again.',
            'fr-FR': 'Échec. Réessayez.',
            'nl-NL': 'Mislukt.',
            'de-DE': 'Fehler. Versuchen Sie es erneut.',
          },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description' },
      },
      {
        title: 'A sentence that no other locale has',
        texts: {
          'event/100/description': {
            'en-GB': 'It failed.',
            'fr-FR': 'Échec.',
            'nl-NL': 'Mislukt. Probeer het opnieuw.',
            'de-DE': 'Fehler.',
          },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description' },
      },
    ],
    clean: [
      {
        title: 'Full-width full stops end sentences too',
        texts: {
          'event/100/description': {
            'en-GB': 'It failed. Try again.',
            'fr-FR': 'Échec. Réessayez.',
            'ja-JP': '失敗しました。もう一度お試しください。',
          },
        },
      },
      {
        title: 'An abbreviation does not end a sentence',
        texts: {
          'event/100/description': {
            'en-GB': 'See the table.',
            'fr-FR': 'Voir le tableau.',
            'ru-RU': 'См. Таблицу 1.',
            'de-DE': 'Siehe z. B. Tabelle 1.',
          },
        },
      },
    ],
  },
  *check(input) {
    for (const row of input.rowsOf('prose')) {
      if (row.cells.size < 3 || allAlike(row.cells.values(), ({ sentences }) => sentences.length)) continue;
      const verdict = verdictOn([...row.cells].map(([locale, { sentences }]) => [locale, String(sentences.length)]));
      if (verdict.kind !== 'MAJORITY') continue;
      const { majority, outliers } = verdict;
      const expected = Number(majority.value);
      for (const { value, locales } of outliers) {
        for (const locale of locales) {
          yield {
            locale,
            segmentKey: row.segmentKey,
            span: null,
            subject: 'sentences',
            messageId: Number(value) < expected ? 'fewer' : 'more',
            data: { actual: Number(value), expected, locales: majority.locales },
            evidence: evidenceFrom(row, majority.locales),
          };
        }
      }
    }
  },
};
