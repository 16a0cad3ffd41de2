import { concepts, denials, denied, strangers } from './terms.ts';
import { type InEach, pairs as synonyms, type Template, type Words } from './words.ts';

/** Things as they stand behind "of": genitives, or with their preposition. */
const things: readonly InEach[] = [
  { 'es-ES': 'del servidor', 'it-IT': 'del server', 'pt-PT': 'do servidor', 'ru-RU': 'сервера', 'sv-SE': 'servern' },
  {
    'es-ES': 'del conector',
    'it-IT': 'del connettore',
    'pt-PT': 'do conector',
    'ru-RU': 'соединителя',
    'sv-SE': 'anslutningsappen',
  },
  {
    'es-ES': 'del dispositivo',
    'it-IT': 'del dispositivo',
    'pt-PT': 'do dispositivo',
    'ru-RU': 'устройства',
    'sv-SE': 'enheten',
  },
  { 'es-ES': 'del cliente', 'it-IT': 'del client', 'pt-PT': 'do cliente', 'ru-RU': 'клиента', 'sv-SE': 'klienten' },
  {
    'es-ES': 'del certificado',
    'it-IT': 'del certificato',
    'pt-PT': 'do certificado',
    'ru-RU': 'сертификата',
    'sv-SE': 'certifikatet',
  },
  { 'es-ES': 'de la plantilla', 'it-IT': 'del modello', 'pt-PT': 'do modelo', 'ru-RU': 'шаблона', 'sv-SE': 'mallen' },
  {
    'es-ES': 'del mensaje',
    'it-IT': 'del messaggio',
    'pt-PT': 'da mensagem',
    'ru-RU': 'сообщения',
    'sv-SE': 'meddelandet',
  },
  { 'es-ES': 'del evento', 'it-IT': "dell'evento", 'pt-PT': 'do evento', 'ru-RU': 'события', 'sv-SE': 'händelsen' },
];

/** The same of things that the pages do not speak of. */
const newThings: readonly InEach[] = [
  ['de la impresora', 'della stampante', 'da impressora', 'принтера', 'skrivaren'],
  ['del teclado', 'della tastiera', 'do teclado', 'клавиатуры', 'tangentbordet'],
  ['de la biblioteca', 'della biblioteca', 'da biblioteca', 'библиотеки', 'biblioteket'],
  ['del planeta', 'del pianeta', 'do planeta', 'планеты', 'planeten'],
  ['de la ventana', 'della finestra', 'da janela', 'окна', 'fönstret'],
  ['del vehículo', 'del veicolo', 'do veículo', 'автомобиля', 'fordonet'],
].map(([es = '', it = '', pt = '', ru = '', sv = '']) => ({
  'es-ES': es,
  'it-IT': it,
  'pt-PT': pt,
  'ru-RU': ru,
  'sv-SE': sv,
}));

const templates: readonly Template[] = [
  {
    text: {
      'es-ES': 'Abra el historial {} y busque la última entrada.',
      'it-IT': 'Aprire la cronologia {} e cercare l’ultima voce.',
      'pt-PT': 'Abra o histórico {} e procure a última entrada.',
      'ru-RU': 'Откройте историю {} и найдите последнюю запись.',
      'sv-SE': 'Öppna historiken för {} och sök efter den sista posten.',
    },
    synonyms: {
      'es-ES': synonyms('historial/diario busque/localice entrada/línea'),
      'it-IT': synonyms('cronologia/lista cercare/trovare voce/riga'),
      'pt-PT': synonyms('histórico/diário procure/localize entrada/linha'),
      'ru-RU': synonyms('историю/хронику найдите/отыщите запись/строку'),
      'sv-SE': synonyms('historiken/listan sök/leta posten/raden'),
    },
  },
  {
    text: {
      'es-ES': 'Guarde los datos {} antes de continuar.',
      'it-IT': 'Salvare i dati {} prima di continuare.',
      'pt-PT': 'Guarde os dados {} antes de continuar.',
      'ru-RU': 'Сохраните данные {} перед продолжением.',
      'sv-SE': 'Spara data för {} innan du fortsätter.',
    },
    synonyms: {
      'es-ES': synonyms('Guarde/Almacene datos/valores continuar/seguir'),
      'it-IT': synonyms('Salvare/Memorizzare dati/valori continuare/proseguire'),
      'pt-PT': synonyms('Guarde/Armazene dados/valores continuar/prosseguir'),
      'ru-RU': synonyms('Сохраните/Запишите данные/сведения продолжением/возобновлением'),
      'sv-SE': synonyms('Spara/Lagra data/uppgifter innan/före'),
    },
  },
  {
    text: {
      'es-ES': 'Espere a que termine la copia {}.',
      'it-IT': 'Attendere il termine della copia {}.',
      'pt-PT': 'Aguarde o fim da cópia {}.',
      'ru-RU': 'Дождитесь окончания копирования {}.',
      'sv-SE': 'Vänta tills kopieringen av {} är klar.',
    },
    synonyms: {
      'es-ES': synonyms('Espere/Aguarde termine/acabe copia/réplica'),
      'it-IT': synonyms('Attendere/Aspettare copia/replica'),
      'pt-PT': synonyms('Aguarde/Espere fim/término cópia/réplica'),
      'ru-RU': synonyms('Дождитесь/Ожидайте окончания/завершения копирования/дублирования'),
      'sv-SE': synonyms('Vänta/Avvakta kopieringen/dupliceringen klar/färdig'),
    },
  },
  {
    text: {
      'es-ES': 'Pregunte al propietario {} por la contraseña.',
      'it-IT': 'Chiedere la password al proprietario {}.',
      'pt-PT': 'Peça a palavra-passe ao proprietário {}.',
      'ru-RU': 'Запросите пароль у владельца {}.',
      'sv-SE': 'Fråga ägaren till {} om lösenordet.',
    },
    synonyms: {
      'es-ES': synonyms('Pregunte/Consulte propietario/dueño contraseña/clave'),
      'it-IT': synonyms('Chiedere/Domandare proprietario/titolare password/chiave'),
      'pt-PT': synonyms('Peça/Solicite proprietário/dono palavra-passe/senha'),
      'ru-RU': synonyms('Запросите/Спросите пароль/ключ владельца/хозяина'),
      'sv-SE': synonyms('Fråga/Tillfråga ägaren/innehavaren lösenordet/koden'),
    },
  },
];

/** Sentences with an article and a noun, `[agreeing/disagreeing]`. Russian has no articles. */
const agreeing: readonly InEach[] = [
  ['[la/el] configuración', '[la/il] configurazione', '[da/do] configuração', 'nya konfiguration[en/]', 'конфигурацию'],
  ['[la/el] conexión', '[la/il] connessione', '[da/do] conexão', 'nya anslutning[en/]', 'подключение'],
  ['[la/el] operación', '[la/il] transazione', '[da/do] operação', 'nya åtgärd[en/]', 'операцию'],
  ['[el/la] servidor', '[il/la] caricatore', '[do/da] servidor', 'nya server[n/]', 'сервер'],
  ['[el/la] conector', '[il/la] connettore', '[do/da] conector', 'nya tjänst[en/]', 'соединитель'],
  ['[el/la] procedimiento', '[il/la] procedimento', '[do/da] procedimento', 'nya metod[en/]', 'процедуру'],
  ['[la/el] autoridad', '[la/il] priorità', '[da/do] autoridade', 'nya prioritet[en/]', 'приоритет'],
  ['[la/el] versión', '[la/il] versione', '[da/do] versão', 'nya version[en/]', 'версию'],
  ['[el/la] administrador', '[il/la] gestore', '[do/da] administrador', 'nya användare[n/]', 'администратора'],
  ['[el/la] funcionamiento', '[il/la] caricamento', '[do/da] carregamento', 'nya uppgift[en/]', 'загрузку'],
  ['[una/un] instalación', '[una/un] installazione', 'de [uma/um] instalação', 'gamla dator[n/]', 'установку'],
  ['[un/una] monitor', '[un/una] visualizzatore', 'de [um/uma] monitor', 'gamla skärm[en/]', 'монитор'],
].map(([es = '', it = '', pt = '', sv = '', ru = '']) => ({
  'es-ES': `Compruebe ${es}.`,
  'it-IT': `Controllare ${it}.`,
  'pt-PT': `Veja os dados ${pt}.`,
  'ru-RU': `Проверьте ${ru}.`,
  'sv-SE': `Kontrollera den ${sv}.`,
}));

/** A noun before the name that says whose it is, as `name` stands in it; Italian and Swedish keep the name as they please. */
const named: readonly InEach[] = [
  ['servidor', 'modulo', 'servidor', 'сервер', 'servern'],
  ['agente', 'programma', 'agente', 'агент', 'agenten'],
  ['paquete', 'pacchetto', 'pacote', 'пакет', 'paketet'],
  ['panel', 'portale', 'painel', 'портал', 'portalen'],
].map(([es = '', it = '', pt = '', ru = '', sv = '']) => ({
  'es-ES': `Actualice el ${es} de {}.`,
  'it-IT': `Aggiornare il ${it} di {}.`,
  'pt-PT': `Atualize o ${pt} do {}.`,
  'ru-RU': `Обновите ${ru} {}.`,
  'sv-SE': `Uppdatera ${sv} från {}.`,
}));

/** Words of the Portuguese page that are said in Brazil alone, and others that both countries have. */
export const brazilian: readonly (readonly [RegExp, string])[] = [
  [/registros/g, 'dados'],
  [/registro/g, 'certificado'],
  [/registram/g, 'guardam'],
  [/registra/g, 'guarda'],
  [/Registre/g, 'Instale'],
  [/gerenciamento/g, 'controlo'],
];

/** Words as they are spelled in Brazil and in Portugal. */
export const varieties: readonly (readonly [brazilian: string, european: string])[] = [
  ['econômico', 'económico'],
  ['eletrônico', 'eletrónico'],
  ['acadêmico', 'académico'],
  ['anônimo', 'anónimo'],
  ['autônomo', 'autónomo'],
  ['crônico', 'crónico'],
  ['telefônico', 'telefónico'],
  ['astronômico', 'astronómico'],
  ['harmônico', 'harmónico'],
  ['efêmero', 'efémero'],
  ['ingênuo', 'ingénuo'],
  ['sinônimo', 'sinónimo'],
  ['ergonômico', 'ergonómico'],
  ['homogêneo', 'homogéneo'],
];

/** Sentences about one thing of another (`{}`), all different. */
const frames: readonly InEach[] = [
  ['Compruebe {}.', 'Controllare {}.', 'Verifique {}.', 'Проверьте {}.', 'Kontrollera {}.'],
  [
    'Antes de continuar, guarde {} en el disco.',
    'Prima di continuare, salvare {} nel disco.',
    'Antes de continuar, guarde {} no disco.',
    'Перед продолжением сохраните {} на диске.',
    'Innan du fortsätter sparar du {} på disken.',
  ],
  [
    'Si falta {}, pregunte al propietario.',
    'Se manca {}, chiedere al proprietario.',
    'Se faltar {}, pergunte ao proprietário.',
    'Если потерян {}, спросите владельца.',
    'Om du saknar {} frågar du ägaren.',
  ],
].map(([es = '', it = '', pt = '', ru = '', sv = '']) => ({
  'es-ES': es,
  'it-IT': it,
  'pt-PT': pt,
  'ru-RU': ru,
  'sv-SE': sv,
}));

/** One thing of another, with or without the article between them in the languages that have one there. */
const phrases: readonly { readonly usual: InEach; readonly loose: InEach }[] = [
  ['archivo', 'file', 'ficheiro', 'файл', 'filen för'],
  ['historial', 'registro', 'histórico', 'журнал', 'loggen för'],
  ['retrato', 'ritratto', 'retrato', 'портрет', 'bilden av'],
  ['número', 'numero', 'número', 'номер', 'numret på'],
].flatMap(([es = '', it = '', pt = '', ru = '', sv = '']) =>
  [
    ['servidor', 'server', 'servidor', 'сервера', 'servern'],
    ['cliente', 'client', 'cliente', 'клиента', 'klienten'],
    ['certificado', 'certificato', 'certificado', 'сертификата', 'certifikatet'],
    ['teclado', 'monitor', 'teclado', 'монитора', 'skärmen'],
  ].map(([ofEs = '', ofIt = '', ofPt = '', ofRu = '', ofSv = '']) => ({
    usual: {
      'es-ES': `el ${es} del ${ofEs}`,
      'it-IT': `il ${it} del ${ofIt}`,
      'pt-PT': `o ${pt} do ${ofPt}`,
      'ru-RU': `${ru} ${ofRu}`,
      'sv-SE': `${sv} ${ofSv}`,
    },
    loose: { 'es-ES': `el ${es} de ${ofEs}`, 'it-IT': `il ${it} di ${ofIt}`, 'pt-PT': `o ${pt} de ${ofPt}` },
  })),
);

const buttons = {
  'es-ES': ['Carga', 'Estado', 'Detalles'],
  'it-IT': ['Caricamento', 'Stato', 'Dettagli'],
  'pt-PT': ['Carregamento', 'Estado', 'Detalhes'],
  'ru-RU': ['Передача', 'Состояние', 'Сведения'],
  'sv-SE': ['Uppladdning', 'Tillstånd', 'Information'],
};

/** What faults of the five real pages are made of. */
export const realWords: Words = {
  things,
  newThings,
  templates,
  withoutThing: (text, thing) => text.replace(new RegExp(`(?: för| av| till)? ${thing}(?=[^ ]| [^.]*\\.$)`, 'u'), ''),
  agreeing,
  named,
  namedBehind: ['es-ES', 'it-IT', 'pt-PT', 'ru-RU'],
  frames,
  phrases,
  denials,
  denied,
  concepts,
  strangers,
  unsteady: [],
  buttons,
};
