import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  noAnswer: {
    en: 'No answer came. What you typed is still here; look whether it has happened before you try again.',
    es: 'No ha llegado respuesta. Lo que ha escrito sigue aquí; mire si se ha hecho antes de volver a intentarlo.',
    'pt-PT': 'Não chegou resposta. O que escreveu continua aqui; veja se já foi feito antes de tentar de novo.',
    ru: 'Ответ не пришёл. Введённое сохранилось; прежде чем повторить, посмотрите, не выполнено ли уже.',
    sv: 'Inget svar kom. Det du skrev finns kvar; se efter om det redan har skett innan du försöker igen.',
    it: 'Non è arrivata risposta. Ciò che hai scritto è ancora qui; prima di riprovare guarda se è già stato fatto.',
  },
  tooMany: {
    en: 'Too many attempts. Try again in {minutes} min.',
    es: 'Demasiados intentos. Vuelva a intentarlo dentro de {minutes} min.',
    'pt-PT': 'Demasiadas tentativas. Tente de novo dentro de {minutes} min.',
    ru: 'Слишком много попыток. Повторите через {minutes} мин.',
    sv: 'För många försök. Försök igen om {minutes} min.',
    it: 'Troppi tentativi. Riprova tra {minutes} min.',
  },
} as const satisfies FeatureMessages;
