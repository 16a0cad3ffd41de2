import type { Locale } from '@eventide/catalog';
import type { Concept } from './words.ts';

/** How each locale denies, as a pattern with what remains when it no longer does. */
export const denials: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  'es-ES': [
    [/^No se pud/, 'Se pud'],
    [/ no pudo /, ' pudo '],
  ],
  'it-IT': [
    [/^Non è possibile/, 'È possibile'],
    [/ non (rinnovato|ha)/, ' $1'],
  ],
  'ru-RU': [
    [/^Не удалось/, 'Удалось'],
    [/ не удалось/, ' удалось'],
  ],
  'sv-SE': [
    [/^Det gick inte att/, 'Det gick att'],
    [/ kunde inte /, ' kunde '],
  ],
};
/** How each locale can be made to deny what it says of a success. */
export const denied: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  'es-ES': [
    [/^Se (?=\p{Ll})/u, 'No se '],
    [/ se (?=revocó)/, ' no se '],
    [/ (?=comprobó|terminó)/, ' no '],
  ],
  'it-IT': [
    [/ (?=rinnovato)/, ' non '],
    [/^È stato/, 'Non è stato'],
    [/ (?=è stato|ha )/, ' non '],
  ],
  'pt-PT': [
    [/ (?=renovado|emitido|revogado|foram)/, ' não '],
    [/ (?=verificou|terminou)/, ' não '],
  ],
  'ru-RU': [
    [/ успешно (?=\p{Ll})/u, ' не '],
    [/^Успешно (?=\p{Ll})/u, 'Не '],
  ],
  'sv-SE': [
    [/ (?=förnyades|återkallades)/, ' kunde inte '],
    [/ har utfärdats/, ' har inte utfärdats'],
    [/ (verifierade|slutförde)/, ' $1 inte'],
  ],
};

export const concepts: readonly Concept[] = [
  {
    roots: { 'es-ES': /event/i, 'it-IT': /event/i, 'pt-PT': /event/i, 'ru-RU': /событи/i, 'sv-SE': /händelse/i },
    forms: {
      'es-ES': 'evento',
      'it-IT': 'evento',
      'pt-PT': 'evento',
      'ru-RU': 'событии событием',
      'sv-SE': 'händelsen',
    },
  },
  {
    roots: { 'es-ES': /mensaj/i, 'it-IT': /messagg/i, 'pt-PT': /mensag/i, 'ru-RU': /сообщени/i, 'sv-SE': /meddela/i },
    forms: {
      'es-ES': 'mensaje',
      'it-IT': 'messaggio',
      'pt-PT': 'mensagem',
      'ru-RU': 'сообщении',
      'sv-SE': 'meddelandet',
    },
  },
  {
    roots: {
      'es-ES': /client/i,
      'it-IT': /client/i,
      'pt-PT': /client/i,
      'ru-RU': /клиент/i,
      'sv-SE': /klient|client/i,
    },
    forms: { 'es-ES': 'cliente', 'it-IT': 'client', 'pt-PT': 'cliente', 'ru-RU': 'клиента', 'sv-SE': 'klienten' },
  },
  {
    roots: {
      'es-ES': /conector/i,
      'it-IT': /connett|connector/i,
      'pt-PT': /conector/i,
      'ru-RU': /соединител/i,
      'sv-SE': /anslutning|connector/i,
    },
    forms: {
      'es-ES': 'conector',
      'it-IT': '',
      'pt-PT': 'conector',
      'ru-RU': 'соединителя соединитель',
      'sv-SE': 'anslutningsappen',
    },
  },
  {
    roots: {
      'es-ES': /solicitud|petici/i,
      'it-IT': /richiest/i,
      'pt-PT': /solicita/i,
      'ru-RU': /запрос/i,
      'sv-SE': /förfråg|begär/i,
    },
    forms: { 'es-ES': 'solicitud', 'it-IT': 'richiesta', 'pt-PT': 'solicitação', 'ru-RU': '', 'sv-SE': '' },
  },
  {
    roots: { 'es-ES': /servidor/i, 'it-IT': /server/i, 'pt-PT': /servidor/i, 'ru-RU': /сервер/i, 'sv-SE': /server/i },
    forms: { 'es-ES': 'servidor', 'it-IT': 'server', 'pt-PT': 'servidor', 'ru-RU': '', 'sv-SE': 'servern' },
  },
  {
    roots: {
      'es-ES': /certific/i,
      'it-IT': /certific/i,
      'pt-PT': /certific/i,
      'ru-RU': /сертифик/i,
      'sv-SE': /certifikat/i,
    },
    forms: { 'es-ES': '', 'it-IT': '', 'pt-PT': '', 'ru-RU': '', 'sv-SE': 'certifikat certifikatet' },
  },
];

/** Words for something else that stand nowhere on the page. */
export const strangers: Readonly<Record<Locale, readonly string[]>> = {
  'es-ES': ['aviso', 'paquete', 'trombolino', 'monitor', 'boletín'],
  'it-IT': ['avviso', 'pacchetto', 'trombolino', 'bollettino', 'segnale'],
  'pt-PT': ['aviso', 'pacote', 'trombolino', 'monitor', 'boletim'],
  'ru-RU': ['пакета', 'монитора', 'тромболина', 'бюллетеня', 'сигнала'],
  'sv-SE': ['paketet', 'trombolinen', 'skärmen', 'tidningen', 'signalen'],
};
