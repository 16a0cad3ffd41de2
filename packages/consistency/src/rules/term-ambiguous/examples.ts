import type { Example } from '../../rule.ts';

type Texts = Example['texts'];

const row = (en: string, fr: string, sv: string, it: string, es: string): Record<string, string> => ({
  'en-GB': en,
  'fr-FR': fr,
  'sv-SE': sv,
  'it-IT': it,
  'es-ES': es,
});

const common: Texts = {
  'event/101/description': row(
    'The token was created.',
    'Le jeton a été créé.',
    'Biljetten skapades.',
    'Il gettone è stato creato.',
    'Se creó la ficha.',
  ),
  'event/102/description': row(
    'The certificate was issued.',
    'Le certificat a été émis.',
    'Certifikatet utfärdades.',
    'Il certificato è stato rilasciato.',
    'Se emitió el certificado.',
  ),
  'event/103/description': row(
    'The certificate has been revoked by the administrator.',
    'Le certificat a été révoqué par l’administrateur.',
    'Certifikatet har återkallats av administratören.',
    "Il certificato è stato revocato dall'amministratore.",
    'El administrador revocó el certificado.',
  ),
  'event/104/description': row(
    'The device sent the token to the server.',
    'L’appareil a envoyé le jeton au serveur.',
    'Enheten skickade biljetten till servern.',
    'Il dispositivo ha inviato il gettone al server.',
    'El dispositivo envió la ficha al servidor.',
  ),
  'event/105/description': row(
    'Renew the certificate before it expires.',
    'Renouvelez le certificat avant son expiration.',
    'Förnya certifikatet innan det upphör.',
    'Rinnovare il certificato prima della scadenza.',
    'Renueve el certificado antes de que caduque.',
  ),
  'event/107/description': row(
    'The server could not read the token.',
    'Le serveur n’a pas pu lire le jeton.',
    'Servern kunde inte läsa biljetten.',
    'Il server non ha potuto leggere il gettone.',
    'El servidor no pudo leer la ficha.',
  ),
};

const doubtful = (word: string): Texts => ({
  'event/106/description': row(
    'The provider stores the token.',
    'Le fournisseur stocke le jeton.',
    'Providern lagrar biljetten.',
    'Il provider archivia il gettone.',
    `El proveedor almacena ${word}.`,
  ),
});

export const texts: Texts = { ...common, ...doubtful('el certificado') };
export const clean: Texts = { ...common, ...doubtful('la ficha') };

const sentence = (key: string, en: string, de: string): Texts => ({
  [`event/${key}/description`]: { 'en-GB': en, 'de-DE': de },
});

/** A source and one target, which says request and order by one word. */
const translated = (last: string): Texts => ({
  ...sentence('101', 'The request was accepted.', 'Die Anforderung wurde angenommen.'),
  ...sentence(
    '102',
    'The server keeps each request for an hour.',
    'Der Server bewahrt jede Anforderung eine Stunde lang auf.',
  ),
  ...sentence('103', 'Send the request again.', 'Senden Sie die Anforderung erneut.'),
  ...sentence('104', 'The order was cancelled.', 'Die Anforderung wurde storniert.'),
  ...sentence('105', 'Check the number of the order.', 'Überprüfen Sie die Nummer der Anforderung.'),
  ...sentence('106', 'The request does not belong to this order.', last),
});

export const alike = translated('Die Anforderung gehört nicht zu dieser Anforderung.');
/** The target has one word for both, and no sentence in which that matters. */
export const apart = translated('Sie gehört nicht zu dieser Anforderung.');
