import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  title: {
    en: 'The catalogue does not answer',
    es: 'El catálogo no responde',
    'pt-PT': 'O catálogo não responde',
    ru: 'Каталог не отвечает',
    sv: 'Katalogen svarar inte',
    it: 'Il catalogo non risponde',
  },
  what: {
    en: 'This page asked the Eventide API for its texts and got no answer.',
    es: 'Esta página pidió sus textos a la API de Eventide y no obtuvo respuesta.',
    'pt-PT': 'Esta página pediu os textos à API do Eventide e não obteve resposta.',
    ru: 'Страница запросила тексты у API Eventide и не получила ответа.',
    sv: 'Sidan bad Eventides API om texterna och fick inget svar.',
    it: 'La pagina ha chiesto i testi all’API di Eventide e non ha avuto risposta.',
  },
  safe: {
    en: 'Nothing is lost: the pages and everything decided on them are kept by the API.',
    es: 'No se ha perdido nada: la API conserva las páginas y todo lo decidido sobre ellas.',
    'pt-PT': 'Nada se perdeu: a API guarda as páginas e tudo o que foi decidido sobre elas.',
    ru: 'Ничего не потеряно: страницы и все решения по ним хранит API.',
    sv: 'Inget har gått förlorat: API:et har kvar sidorna och alla beslut om dem.',
    it: 'Nulla è andato perso: le pagine e ogni decisione presa restano nell’API.',
  },
  todo: {
    en: 'Try again in a moment. If it stays so, check that the API is running and that EVENTIDE_API_URL points to it.',
    es: 'Vuelva a intentarlo en un momento. Si continúa, compruebe que la API está en marcha y que EVENTIDE_API_URL apunta a ella.',
    'pt-PT':
      'Tente novamente daqui a pouco. Se continuar, verifique se a API está em execução e se EVENTIDE_API_URL aponta para ela.',
    ru: 'Повторите попытку чуть позже. Если не поможет, проверьте, что API запущен и EVENTIDE_API_URL указывает на него.',
    sv: 'Försök igen om en stund. Kontrollera annars att API:et körs och att EVENTIDE_API_URL pekar på det.',
    it: 'Riprovare tra poco. Se non cambia, verificare che l’API sia in esecuzione e che EVENTIDE_API_URL la indichi.',
  },
  tryAgain: {
    en: 'Try again',
    es: 'Reintentar',
    'pt-PT': 'Tentar novamente',
    ru: 'Повторить',
    sv: 'Försök igen',
    it: 'Riprova',
  },
} as const satisfies FeatureMessages;
