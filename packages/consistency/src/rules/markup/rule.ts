import type { Rule } from '../../rule.ts';
import { alertFaults } from './alerts.ts';
import { emphasisFaults } from './emphasis.ts';
import { leaks } from './leaks.ts';
import { tornLinks } from './torn-links.ts';
import { type MessageId, messages } from './messages.ts';

const event = (text: string, others: Record<string, string>): Record<string, Record<string, string>> => ({
  'para/top/1': { ...others, 'nl-NL': text },
});
const alerts = (kind: string): Record<string, string> => ({
  'en-GB': `> [!${kind}]\n> Restart the service.`,
  'fr-FR': `> [!${kind}]\n> Redémarrez le service.`,
  'de-DE': `> [!${kind}]\n> Starten Sie den Dienst neu.`,
});
const emphasised = {
  'en-GB': 'See **Event Viewer** for more.',
  'fr-FR': 'Voir l’**Observateur d’événements**.',
  'de-DE': 'Siehe **Ereignisanzeige**.',
};

export const rule: Rule<MessageId> = {
  id: 'markup',
  mqmType: 'Design and markup/Markup tag',
  mqmSeverity: 'minor',
  specificity: 3,
  summary:
    'Emphasis that one locale lacks or adds, an alert of another kind, and markup or placeholders that are visible in the text.',
  why: 'Readers see asterisks and placeholders instead of emphasis, and cannot recognise names of the user interface by their formatting.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The emphasis is missing',
        texts: event('Zie Logboeken voor meer.', emphasised),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1' },
      },
      {
        title: 'A placeholder of the translation tool is visible',
        texts: event('Zie @no__t-0**Logboeken** voor meer.', emphasised),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1', quote: '@no__t-0', mqmSeverity: 'major' },
      },
      {
        title: 'Asterisks are visible because a space follows them',
        texts: event('Zie ** Logboeken** voor meer.', emphasised),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1', quote: '**', mqmSeverity: 'major' },
      },
      {
        title: 'No space before the emphasised name',
        texts: event('Zie de**Logboeken** voor meer.', emphasised),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1', quote: 'de', suggestion: 'de ' },
      },
      {
        title: 'Emphasis that no other locale has',
        texts: event('Zie **Logboeken** voor **meer**.', emphasised),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1' },
      },
      {
        title: 'A link that a space has torn',
        texts: event('Zie [Logboeken] (https://example.com/log).', {
          'en-GB': 'See [Event Viewer](https://example.com/log).',
          'de-DE': 'Siehe [Ereignisanzeige](https://example.com/log).',
        }),
        expected: {
          locale: 'nl-NL',
          segmentKey: 'para/top/1',
          quote: '] (https://example.com/log)',
          suggestion: '](https://example.com/log)',
          mqmSeverity: 'major',
        },
      },
      {
        title: 'A placeholder that every locale has comes from the source',
        texts: event('Zie @no__t-0Logboeken.', {
          'en-GB': 'See @no__t-0Event Viewer.',
          'de-DE': 'Siehe @no__t-0Ereignisanzeige.',
        }),
        expected: { locale: null, segmentKey: 'para/top/1' },
      },
      {
        title: 'An alert without its marker',
        texts: event('Start de service opnieuw.', alerts('TIP')),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1' },
      },
      {
        title: 'Another alert',
        texts: event('> [!NOTE]\n> Start de service opnieuw.', alerts('TIP')),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1' },
      },
      {
        title: 'An alert where the other locales have a plain paragraph',
        texts: event('> [!TIP]\n> Start de service opnieuw.', {
          'en-GB': 'Restart the service.',
          'fr-FR': 'Redémarrez le service.',
          'de-DE': 'Starten Sie den Dienst neu.',
        }),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1' },
      },
      {
        title: 'A translated alert marker, which is shown as text',
        texts: event('> [! TIP]\n> Start de service opnieuw.', alerts('TIP')),
        expected: { locale: 'nl-NL', segmentKey: 'para/top/1', quote: '[! TIP]', mqmSeverity: 'major' },
      },
    ],
    clean: [
      { title: 'Every locale emphasises the name', texts: event('Zie **Logboeken** voor meer.', emphasised) },
      {
        title: 'Brackets with a remark behind them',
        texts: event('Zie [1] (versie 2).', { 'en-GB': 'See [1] (version 2).', 'de-DE': 'Siehe [1] (Version 2).' }),
      },
      {
        title: 'Chinese puts names in brackets instead',
        texts: { 'para/top/1': { ...emphasised, 'zh-TW': '請參閱 [事件檢視器]。' } },
      },
      {
        title: 'An asterisk that is not markup',
        texts: event('Typ *.log voor alles.', { 'en-GB': 'Type *.log for all.', 'de-DE': 'Geben Sie *.log ein.' }),
      },
    ],
  },
  *check(input) {
    yield* emphasisFaults(input);
    yield* alertFaults(input);
    yield* leaks(input);
    yield* tornLinks(input);
  },
};
