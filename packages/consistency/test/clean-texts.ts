import type { Texts } from './catalog-from.ts';

/** A small page without faults, in five languages that have dictionaries. */
export const cleanTexts: Texts = {
  'page/title': {
    'es-ES': 'Eventos del servicio de copia',
    'it-IT': 'Eventi del servizio di copia',
    'pt-PT': 'Eventos do serviço de cópia',
    'ru-RU': 'События службы копирования',
    'sv-SE': 'Kopieringstjänstens händelser',
  },
  'para/top/1': {
    'es-ES': 'El servicio copia los archivos cada noche. Los errores se registran en el servidor.',
    'it-IT': 'Il servizio copia i file ogni notte. Gli errori vengono registrati nel server.',
    'pt-PT': 'O serviço copia os ficheiros todas as noites. Os erros são registados no servidor.',
    'ru-RU': 'Служба копирует файлы каждую ночь. Ошибки записываются на сервере.',
    'sv-SE': 'Tjänsten kopierar filerna varje natt. Felen registreras på servern.',
  },
  'event/100/description': {
    'es-ES': 'La copia empezó a tiempo.',
    'it-IT': 'La copia è iniziata in tempo.',
    'pt-PT': 'A cópia começou a tempo.',
    'ru-RU': 'Копирование началось вовремя.',
    'sv-SE': 'Kopieringen startade i tid.',
  },
  'event/101/description': {
    'es-ES': 'El disco está lleno. Libere espacio y repita la copia.',
    'it-IT': 'Il disco è pieno. Liberare spazio e ripetere la copia.',
    'pt-PT': 'O disco está cheio. Liberte espaço e repita a cópia.',
    'ru-RU': 'Диск заполнен. Освободите место и повторите копирование.',
    'sv-SE': 'Disken är full. Frigör utrymme och upprepa kopieringen.',
  },
  'event/102/description': {
    'es-ES': 'No se encontró la carpeta (red). Compruebe la conexión con el servidor.',
    'it-IT': 'La cartella (rete) non è stata trovata. Verificare la connessione al server.',
    'pt-PT': 'A pasta (rede) não foi encontrada. Verifique a ligação ao servidor.',
    'ru-RU': 'Папка (сеть) не найдена. Проверьте подключение к серверу.',
    'sv-SE': 'Mappen (nätverket) hittades inte. Kontrollera anslutningen till servern.',
  },
  'event/103/description': {
    'es-ES': 'Se borraron los archivos antiguos del servidor.',
    'it-IT': 'I file meno recenti sono stati eliminati dal server.',
    'pt-PT': 'Os ficheiros antigos foram eliminados do servidor.',
    'ru-RU': 'Старые файлы удалены с сервера.',
    'sv-SE': 'De gamla filerna togs bort från servern.',
  },
};
