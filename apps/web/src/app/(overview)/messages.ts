import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  title: {
    en: 'The connector’s events and codes, in every language they are documented in',
    es: 'Los eventos y códigos del conector, en todos los idiomas en que están documentados',
    'pt-PT': 'Os eventos e códigos do conector, em todos os idiomas em que estão documentados',
    ru: 'События и коды соединителя на всех языках, на которых они описаны',
    sv: 'Anslutningsprogrammets händelser och koder, på alla språk de är dokumenterade på',
    it: 'Gli eventi e i codici del connettore, in ogni lingua in cui sono documentati',
  },
  purpose: {
    en: 'What an event or diagnostic code of the Microsoft Intune Certificate Connector means, in your language, and how the translations compare.',
    es: 'Qué significa un evento o código de diagnóstico de Microsoft Intune Certificate Connector, en su idioma, y cómo se comparan las traducciones.',
    'pt-PT':
      'O que significa um evento ou código de diagnóstico do Microsoft Intune Certificate Connector, no seu idioma, e como se comparam as traduções.',
    ru: 'Что означает событие или код диагностики Microsoft Intune Certificate Connector на вашем языке и чем отличаются переводы.',
    sv: 'Vad en händelse eller diagnostikkod från Microsoft Intune Certificate Connector betyder på ditt språk, och hur översättningarna skiljer sig åt.',
    it: 'Che cosa significa un evento o un codice di diagnostica di Microsoft Intune Certificate Connector, nella propria lingua, e in che cosa differiscono le traduzioni.',
  },
} as const satisfies FeatureMessages;
