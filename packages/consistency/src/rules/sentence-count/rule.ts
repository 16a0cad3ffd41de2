import { type SentenceFault, sentenceFaults } from '../../analysis/source/sentences.ts';
import { allAlike, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const messages = {
  fewer:
    'The text has {actual, plural, one {# sentence} other {# sentences}}; in {locales} it has {expected, number}. Check whether a sentence is missing.',
  more: 'The text has {actual, plural, one {# sentence} other {# sentences}}; in {locales} it has {expected, number}. Check whether a sentence was added.',
  'run-on': 'In {source} a sentence ends where <q>{found}</q> stands here, and no mark ends it. Put the mark there.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'sentence-count',
  mqmType: 'Accuracy/Omission',
  mqmSeverity: 'neutral',
  specificity: 1,
  fewestLocales: 3,
  fewestLocalesWithSource: 2,
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
      {
        title: 'The second sentence of the source is missing',
        source: 'en-GB',
        texts: {
          'event/100/description': { 'en-GB': 'The copy failed. Start it again.', 'nl-NL': 'Het kopiëren is mislukt.' },
          'event/101/description': { 'en-GB': 'The disk is full.', 'nl-NL': 'De schijf is vol.' },
          'event/102/description': { 'en-GB': 'The file is locked.', 'nl-NL': 'Het bestand is vergrendeld.' },
          'event/103/description': {
            'en-GB': 'The server is not available.',
            'nl-NL': 'De server is niet beschikbaar.',
          },
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/description', mqmSeverity: 'minor' },
      },
      {
        title: 'A mark between two sentences is missing',
        source: 'en-GB',
        texts: {
          'event/100/description': {
            'en-GB': 'The copy failed. See the log of the server for details.',
            'ja-JP': 'コピーに失敗しました。詳細については、サーバーのログを参照してください。',
          },
          'event/101/description': {
            'en-GB': 'The disk is full. See the log of the server for details.',
            'ja-JP': 'ディスクがいっぱいです 詳細については、サーバーのログを参照してください。',
          },
        },
        expected: { locale: 'ja-JP', segmentKey: 'event/101/description', quote: 'です', mqmSeverity: 'minor' },
      },
    ],
    clean: [
      {
        title: 'Two sentences of the source in one',
        source: 'en-GB',
        texts: {
          'event/100/description': {
            'en-GB': 'The copy failed. Start it again.',
            'nl-NL': 'Het kopiëren is mislukt en moet opnieuw worden gestart.',
          },
          'event/101/description': { 'en-GB': 'The disk is full.', 'nl-NL': 'De schijf is vol.' },
          'event/102/description': { 'en-GB': 'The file is locked.', 'nl-NL': 'Het bestand is vergrendeld.' },
        },
      },
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
    for (const fault of input.analyse(sentenceFaults)) yield draftOf(fault);
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

const messageIds = { LOST: 'fewer', ADDED: 'more', RUN_ON: 'run-on' } as const;

function draftOf({ row, source, target, kind, span }: SentenceFault): Draft {
  const counts = {
    actual: target.sentences.length,
    locales: [source.locale],
    expected: source.sentences.length,
  };
  const found = span === null ? '' : target.text.slice(span.start, span.end);
  return {
    locale: target.locale,
    segmentKey: row.segmentKey,
    span,
    subject: 'sentences',
    mqmSeverity: 'minor',
    messageId: messageIds[kind],
    data: kind === 'RUN_ON' ? { found, source: source.locale } : counts,
    evidence: evidenceFrom(row, [source.locale]),
  };
}
