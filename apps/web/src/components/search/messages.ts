import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  label: {
    en: 'Search events and codes',
    es: 'Buscar eventos y códigos',
    'pt-PT': 'Procurar eventos e códigos',
    ru: 'Поиск событий и кодов',
    sv: 'Sök händelser och koder',
    it: 'Cerca eventi e codici',
  },
  placeholder: {
    en: 'ID, code, name or text',
    es: 'Id., código, nombre o texto',
    'pt-PT': 'ID, código, nome ou texto',
    ru: 'ИД, код, имя или текст',
    sv: 'ID, kod, namn eller text',
    it: 'ID, codice, nome o testo',
  },
  submit: { en: 'Search', es: 'Buscar', 'pt-PT': 'Procurar', ru: 'Найти', sv: 'Sök', it: 'Cerca' },
} as const satisfies FeatureMessages;
