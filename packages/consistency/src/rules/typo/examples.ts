import type { Rule } from '../../rule.ts';

export const examples: Rule['examples'] = {
  flagged: [
    {
      title: 'A letter too many, and the word as it should be in the next text',
      texts: {
        'event/100/description': { 'sv-SE': 'Tjänsten slutförde aviseringsporocessen.' },
        'event/102/description': { 'sv-SE': 'Tjänsten kunde inte slutföra aviseringsprocessen.' },
      },
      expected: {
        locale: 'sv-SE',
        segmentKey: 'event/100/description',
        quote: 'aviseringsporocessen',
        suggestion: 'aviseringsprocessen',
      },
    },
    {
      title: 'Two letters changed places',
      texts: {
        'event/100/description': { 'it-IT': 'Il certificato è scaduto.' },
        'event/102/description': { 'it-IT': 'Il certifciato è stato revocato.' },
      },
      expected: {
        locale: 'it-IT',
        segmentKey: 'event/102/description',
        quote: 'certifciato',
        suggestion: 'certificato',
      },
    },
    {
      title: 'A word that only the dictionary can judge is a hint',
      texts: { 'event/100/description': { 'es-ES': 'Compruebe la configruación del servicio.' } },
      expected: {
        locale: 'es-ES',
        segmentKey: 'event/100/description',
        quote: 'configruación',
        suggestion: 'configuración',
        mqmSeverity: 'neutral',
      },
    },
  ],
  clean: [
    {
      title: 'Forms of one word',
      texts: {
        'event/100/description': { 'ru-RU': 'Не удалось найти сертификат.' },
        'event/102/description': { 'ru-RU': 'Срок действия сертификата истек.' },
      },
    },
    {
      title: 'Two words one letter apart',
      texts: {
        'event/100/description': { 'es-ES': 'Se inició la carga.' },
        'event/102/description': { 'es-ES': 'Se envió la carta.' },
      },
    },
    {
      title: 'A product name beside the word it is made of',
      texts: {
        'event/100/description': { 'it-IT': 'Vedere Certificate Connector.' },
        'event/102/description': { 'it-IT': 'Certificato del connettore scaduto. Certificato non valido.' },
      },
    },
  ],
};
