/**
 * A repository of reference pages in eight languages, of our own texts: small pages of a made-up server, each article with
 * other events, codes and names. Every fourth article has one slip, as a repository in good order has.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const locales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'];

/** What events say, by locale. `{f}` a file, `{h}` a host, `{n}` a number, `{s}` a setting. */
const events = {
  'en-US': [
    'The service has started and reads its settings from the file {f}.',
    'The connection to the server {h} was closed after {n} seconds. Check the network and try again.',
    'The service could not open the file {f} because another process is using it.',
    'The certificate of the server {h} expires in {n} days. Renew it before it expires.',
    'The request was refused because the value of `{s}` is larger than {n}.',
    'The user signed in successfully from the computer {h}.',
    'The backup was written to the file {f} in {n} seconds.',
    'The queue holds more than {n} messages. Older messages are deleted first.',
  ],
  'de-DE': [
    'Der Dienst wurde gestartet und liest seine Einstellungen aus der Datei {f}.',
    'Die Verbindung mit dem Server {h} wurde nach {n} Sekunden geschlossen. Überprüfen Sie das Netzwerk und versuchen Sie es erneut.',
    'Der Dienst konnte die Datei {f} nicht öffnen, weil ein anderer Prozess sie verwendet.',
    'Das Zertifikat des Servers {h} läuft in {n} Tagen ab. Erneuern Sie es, bevor es abläuft.',
    'Die Anforderung wurde abgelehnt, weil der Wert von `{s}` größer als {n} ist.',
    'Der Benutzer hat sich erfolgreich vom Computer {h} angemeldet.',
    'Die Sicherung wurde in {n} Sekunden in die Datei {f} geschrieben.',
    'Die Warteschlange enthält mehr als {n} Nachrichten. Ältere Nachrichten werden zuerst gelöscht.',
  ],
  'es-ES': [
    'El servicio se ha iniciado y lee su configuración del archivo {f}.',
    'La conexión con el servidor {h} se cerró después de {n} segundos. Compruebe la red e inténtelo de nuevo.',
    'El servicio no pudo abrir el archivo {f} porque otro proceso lo está usando.',
    'El certificado del servidor {h} expira en {n} días. Renuévelo antes de que expire.',
    'La solicitud se rechazó porque el valor de `{s}` es mayor que {n}.',
    'El usuario inició sesión correctamente desde el equipo {h}.',
    'La copia de seguridad se escribió en el archivo {f} en {n} segundos.',
    'La cola contiene más de {n} mensajes. Los mensajes más antiguos se eliminan primero.',
  ],
  'fr-FR': [
    'Le service a démarré et lit ses paramètres dans le fichier {f}.',
    'La connexion au serveur {h} a été fermée après {n} secondes. Vérifiez le réseau et réessayez.',
    'Le service n’a pas pu ouvrir le fichier {f}, car un autre processus l’utilise.',
    'Le certificat du serveur {h} expire dans {n} jours. Renouvelez-le avant son expiration.',
    'La demande a été refusée, car la valeur de `{s}` est supérieure à {n}.',
    'L’utilisateur s’est connecté avec succès depuis l’ordinateur {h}.',
    'La sauvegarde a été écrite dans le fichier {f} en {n} secondes.',
    'La file d’attente contient plus de {n} messages. Les messages les plus anciens sont supprimés en premier.',
  ],
  'it-IT': [
    'Il servizio è stato avviato e legge le impostazioni dal file {f}.',
    'La connessione al server {h} è stata chiusa dopo {n} secondi. Controllare la rete e riprovare.',
    'Il servizio non è riuscito ad aprire il file {f} perché è usato da un altro processo.',
    'Il certificato del server {h} scade tra {n} giorni. Rinnovarlo prima che scada.',
    'La richiesta è stata rifiutata perché il valore di `{s}` è maggiore di {n}.',
    'L’utente ha eseguito correttamente l’accesso dal computer {h}.',
    'Il backup è stato scritto nel file {f} in {n} secondi.',
    'La coda contiene più di {n} messaggi. I messaggi meno recenti vengono eliminati per primi.',
  ],
  'pt-PT': [
    'O serviço foi iniciado e lê as definições do ficheiro {f}.',
    'A ligação ao servidor {h} foi fechada após {n} segundos. Verifique a rede e tente novamente.',
    'O serviço não conseguiu abrir o ficheiro {f} porque outro processo o está a utilizar.',
    'O certificado do servidor {h} expira dentro de {n} dias. Renove-o antes que expire.',
    'O pedido foi recusado porque o valor de `{s}` é superior a {n}.',
    'O utilizador iniciou sessão com êxito a partir do computador {h}.',
    'A cópia de segurança foi escrita no ficheiro {f} em {n} segundos.',
    'A fila contém mais de {n} mensagens. As mensagens mais antigas são eliminadas primeiro.',
  ],
  'ru-RU': [
    'Служба запущена и читает параметры из файла {f}.',
    'Подключение к серверу {h} закрыто через {n} секунд. Проверьте сеть и повторите попытку.',
    'Службе не удалось открыть файл {f}, так как его использует другой процесс.',
    'Срок действия сертификата сервера {h} истекает через {n} дней. Обновите его до истечения срока.',
    'Запрос отклонен, так как значение `{s}` больше {n}.',
    'Пользователь успешно вошел в систему с компьютера {h}.',
    'Резервная копия записана в файл {f} за {n} секунд.',
    'В очереди больше {n} сообщений. Сначала удаляются более старые сообщения.',
  ],
  'sv-SE': [
    'Tjänsten har startats och läser inställningarna från filen {f}.',
    'Anslutningen till servern {h} stängdes efter {n} sekunder. Kontrollera nätverket och försök igen.',
    'Tjänsten kunde inte öppna filen {f} eftersom en annan process använder den.',
    'Certifikatet för servern {h} upphör att gälla om {n} dagar. Förnya det innan det upphör att gälla.',
    'Begäran avvisades eftersom värdet för `{s}` är större än {n}.',
    'Användaren loggade in från datorn {h}.',
    'Säkerhetskopian skrevs till filen {f} på {n} sekunder.',
    'Kön innehåller fler än {n} meddelanden. Äldre meddelanden tas bort först.',
  ],
};

/** Title, first paragraph, and the heads of the two tables, by locale. */
const frames = {
  'en-US': [
    'Events of {p}',
    'This article lists the events that {p} writes to the log, and their codes.',
    'ID | Name | Description | Codes',
    'Code | Name | Message',
  ],
  'de-DE': [
    'Ereignisse von {p}',
    'In diesem Artikel werden die Ereignisse aufgeführt, die {p} in das Protokoll schreibt, und ihre Codes.',
    'ID | Name | Beschreibung | Codes',
    'Code | Name | Meldung',
  ],
  'es-ES': [
    'Eventos de {p}',
    'En este artículo se enumeran los eventos que {p} escribe en el registro y sus códigos.',
    'Id. | Nombre | Descripción | Códigos',
    'Código | Nombre | Mensaje',
  ],
  'fr-FR': [
    'Événements de {p}',
    'Cet article répertorie les événements que {p} écrit dans le journal, ainsi que leurs codes.',
    'ID | Nom | Description | Codes',
    'Code | Nom | Message',
  ],
  'it-IT': [
    'Eventi di {p}',
    'Questo articolo elenca gli eventi che {p} scrive nel registro e i relativi codici.',
    'ID | Nome | Descrizione | Codici',
    'Codice | Nome | Messaggio',
  ],
  'pt-PT': [
    'Eventos de {p}',
    'Este artigo lista os eventos que {p} escreve no registo e os respetivos códigos.',
    'ID | Nome | Descrição | Códigos',
    'Código | Nome | Mensagem',
  ],
  'ru-RU': [
    'События {p}',
    'В этой статье перечислены события, которые {p} записывает в журнал, и их коды.',
    'Идентификатор | Имя | Описание | Коды',
    'Код | Имя | Сообщение',
  ],
  'sv-SE': [
    'Händelser i {p}',
    'I den här artikeln visas de händelser som {p} skriver i loggen och deras koder.',
    'ID | Namn | Beskrivning | Koder',
    'Kod | Namn | Meddelande',
  ],
};

const names = ['Start', 'Connection', 'Open', 'Certificate', 'Request', 'SignIn', 'Backup', 'Queue'];
const outcomes = ['Success', 'Warning', 'Failure', 'Warning', 'Failure', 'Success', 'Success', 'Warning'];
const settings = ['MaxSize', 'RetryCount', 'QueueLength', 'TimeoutSeconds', 'BatchSize'];

/** The texts of an article's rows in one locale. */
function textsOf(article, locale) {
  return events[locale].map((text, row) => {
    const number = ((article * 31 + row * 17) % 89) + 2;
    // A slip: another number than the other languages have.
    const slips = article % 4 === 0 && row === 1 && locales.indexOf(locale) === (article / 4) % locales.length;
    return text
      .replaceAll('{f}', `orders${article % 97}.db`)
      .replaceAll('{h}', `SRV${(article * 7) % 113}`)
      .replaceAll('{n}', String(slips ? number + 1 : number))
      .replaceAll('{s}', settings[(article + row) % settings.length]);
  });
}

function pageOf(article, locale) {
  const product = `Contoso${article} Server`;
  const [title, first, eventHead, codeHead] = frames[locale].map((text) => text.replaceAll('{p}', product));
  const texts = textsOf(article, locale);
  const codeOf = (row) => `0x${(0x8000_0000 + article * 16 + row).toString(16).toUpperCase()}`;
  const line = (cells) => `| ${cells} |`;
  const rule = (head) =>
    line(
      head
        .split(' | ')
        .map(() => '---')
        .join(' | '),
    );
  return [
    ...[
      '---',
      `title: ${title}`,
      `ms.contentlocale: ${locale}`,
      '---',
      '',
      `# <a name="events"></a>${title}`,
      '',
      first,
      '',
    ],
    ...[line(eventHead), rule(eventHead)],
    ...texts.map((text, row) =>
      line([1000 + article * 10 + row, `${names[row]}${article}_${outcomes[row]}`, text, codeOf(row)].join(' | ')),
    ),
    ...['', line(codeHead), rule(codeHead)],
    ...texts.map((text, row) => line([codeOf(row), `${names[row]}${article}_Reason`, text].join(' | '))),
    '',
  ].join('\n');
}

/** Where a page of an article stands. */
export function pathOf(article, locale) {
  return join('docs', locale.toLowerCase(), `area${article % 20}`, `article${article}.md`);
}

/** Writes the repository into a folder. @returns {number} bytes of all pages */
export function writeRepository(folder, articles) {
  let bytes = 0;
  for (let article = 0; article < articles; article++) {
    for (const locale of locales) {
      const path = join(folder, pathOf(article, locale));
      mkdirSync(dirname(path), { recursive: true });
      const text = pageOf(article, locale);
      bytes += Buffer.byteLength(text);
      writeFileSync(path, text);
    }
  }
  return bytes;
}

/** The same texts as pairs of the first locale and another, for tools that read PO. @returns {number} pairs */
export function writePo(folder, articles) {
  const [source, ...targets] = locales;
  let pairs = 0;
  mkdirSync(folder, { recursive: true });
  for (const locale of targets) {
    const entries = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'];
    for (let article = 0; article < articles; article++) {
      const theirs = textsOf(article, locale);
      // Both tables of a page have the texts.
      textsOf(article, source).forEach((text, row) => {
        for (const table of ['event', 'code']) {
          pairs++;
          const context = JSON.stringify(`${table}/${article}/${row}`);
          entries.push(`msgctxt ${context}\nmsgid ${JSON.stringify(text)}\nmsgstr ${JSON.stringify(theirs[row])}\n`);
        }
      });
    }
    writeFileSync(join(folder, `${locale}.po`), entries.join('\n'));
  }
  return pairs;
}
