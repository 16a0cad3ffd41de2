import type { Rule } from '../../rule.ts';

const terms = [
  {
    terms: { 'en-US': ['certificate template'], 'de-DE': ['Zertifikatvorlage'], 'es-ES': ['plantilla de certificado'] },
    forbidden: { 'de-DE': ['Zertifikatmuster'] },
  },
];

const source = { 'en-US': 'The certificate template is missing.', 'es-ES': 'Falta la plantilla de certificado.' };

export const examples: Rule['examples'] = {
  flagged: [
    {
      title: 'A term that the term base forbids',
      source: 'en-US',
      terms,
      texts: { 'event/101/description': { ...source, 'de-DE': 'Das Zertifikatmuster fehlt.' } },
      expected: {
        locale: 'de-DE',
        segmentKey: 'event/101/description',
        quote: 'Zertifikatmuster',
        suggestion: 'Zertifikatvorlage',
        mqmSeverity: 'major',
      },
    },
    {
      title: 'The source has the term, the translation another word',
      source: 'en-US',
      terms,
      texts: { 'event/101/description': { ...source, 'de-DE': 'Das Schema des Ausweises fehlt.' } },
      expected: { locale: 'de-DE', segmentKey: 'event/101/description' },
    },
    {
      title: 'A forbidden term without an approved one',
      terms: [{ terms: {}, forbidden: { 'de-DE': ['Zertifikatmuster'] } }],
      texts: { 'event/101/description': { ...source, 'de-DE': 'Das Zertifikatmuster fehlt.' } },
      expected: {
        locale: 'de-DE',
        segmentKey: 'event/101/description',
        quote: 'Zertifikatmuster',
        mqmSeverity: 'major',
      },
    },
    {
      title: 'Without a source, the term that all other languages have',
      terms: [{ terms: { en: ['token'], es: ['ficha'], fr: ['jeton'], it: ['gettone'] } }],
      texts: {
        'event/101/description': {
          'en-GB': 'The token is missing.',
          'es-ES': 'Falta la ficha.',
          'fr-FR': 'Le jeton est absent.',
          'it-IT': 'Manca la chiave.',
        },
      },
      expected: { locale: 'it-IT', segmentKey: 'event/101/description' },
    },
  ],
  clean: [
    {
      title: 'The approved term, inflected or in a compound',
      source: 'en-US',
      terms,
      texts: {
        'event/101/description': { ...source, 'de-DE': 'Die Zertifikatvorlagen fehlen.' },
        'event/102/description': { ...source, 'de-DE': 'Der Zertifikatvorlagenname fehlt.' },
      },
    },
    {
      title: 'The source does not have the term either',
      source: 'en-US',
      terms,
      texts: {
        'event/101/description': {
          'en-US': 'The certificate is missing.',
          'es-ES': 'Falta el certificado.',
          'de-DE': 'Das Zertifikat fehlt.',
        },
      },
    },
  ],
};
