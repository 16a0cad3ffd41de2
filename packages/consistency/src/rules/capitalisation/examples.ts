import type { Rule } from '../../rule.ts';

export const examples: Rule['examples'] = {
  flagged: [
    {
      title: 'A text that starts in lower case',
      texts: {
        'event/100/description': {
          'de-DE': 'Dienst gestartet',
          'es-ES': 'Servicio iniciado',
          'fr-FR': 'service démarré',
          'it-IT': 'Servizio avviato',
        },
      },
      expected: { locale: 'fr-FR', segmentKey: 'event/100/description', quote: 'service', suggestion: 'Service' },
    },
    {
      title: 'A text that starts in lower case where only two languages start with a capital',
      texts: {
        'event/100/description': {
          'es-ES': 'Servicio iniciado',
          'es-MX': 'Servicio iniciado',
          'fr-FR': 'service démarré',
          'it-IT': 'Servizio avviato',
        },
      },
      expected: {
        locale: 'fr-FR',
        segmentKey: 'event/100/description',
        quote: 'service',
        mqmSeverity: 'neutral',
      },
    },
    {
      title: 'A name of the user interface in lower case',
      texts: {
        'para/top/1': {
          'es-ES': 'Abra el **Visor de eventos**.',
          'it-IT': 'Aprire il **Visualizzatore eventi**.',
          'pt-PT': 'Abra o **visualizador de eventos**.',
          'ru-RU': 'Откройте **Просмотр событий**.',
        },
      },
      expected: { locale: 'pt-PT', segmentKey: 'para/top/1', quote: 'visualizador', suggestion: 'Visualizador' },
    },
    {
      title: 'One compound, its acronym in two cases',
      texts: {
        'page/title': { 'sv-SE': 'Händelse-ID:n och beskrivningar' },
        'event/100/description': { 'sv-SE': 'Visa händelse-id för tjänsten.' },
        'event/102/description': { 'sv-SE': 'Granska händelse-ID.' },
      },
      expected: {
        locale: 'sv-SE',
        segmentKey: 'event/100/description',
        quote: 'händelse-id',
        suggestion: 'händelse-ID',
      },
    },
  ],
  clean: [
    {
      title: 'A name that starts in lower case everywhere',
      texts: {
        'event/100/description': {
          'de-DE': 'iOS-Gerät registriert',
          'es-ES': 'Dispositivo registrado',
          'fr-FR': 'iOS inscrit',
          'it-IT': 'Dispositivo registrato',
        },
      },
    },
    {
      title: 'A script without capitals',
      texts: {
        'event/100/description': {
          'de-DE': 'Dienst gestartet',
          'es-ES': 'Servicio iniciado',
          'ja-JP': 'サービス開始',
          'ko-KR': '서비스 시작됨',
        },
      },
    },
    {
      title: 'Link text within a sentence, whatever the others have',
      texts: {
        'para/top/1': {
          'de-DE': 'Siehe [Beispiele für Skripts](a.md).',
          'es-ES': 'Vea [Ejemplos de scripts](a.md).',
          'it-IT': 'Vedere [Esempi di script](a.md).',
          'ru-RU': 'Сведения см. в статье об [использовании сценариев](a.md).',
        },
      },
    },
    {
      title: 'Link text woven into the sentence by half of the locales',
      texts: {
        'para/top/1': {
          'es-ES': 'Vea [Ejemplos de scripts](a.md).',
          'it-IT': 'Vedere gli [esempi di script](a.md).',
          'ru-RU': 'См. [Примеры сценариев](a.md).',
          'sv-SE': 'Se [exempelskripten](a.md).',
        },
      },
    },
  ],
};
