import type { Example } from '../../rule.ts';

type Texts = Example['texts'];

const row = (en: string, fr: string, it: string, es: string): Record<string, string> => ({
  'en-GB': en,
  'fr-FR': fr,
  'it-IT': it,
  'es-ES': es,
});

const common: Texts = {
  'event/101/description': row(
    'The connector could not find the certificate of the server.',
    'Le connecteur ne trouve pas le certificat du serveur.',
    'Il connettore non trova il certificato del server.',
    'El conector no encuentra el certificado del servidor.',
  ),
  'event/102/description': row(
    'The certificate of the server has expired.',
    'Le certificat du serveur a expiré.',
    'Il certificato del server è scaduto.',
    'El certificado del servidor ha caducado.',
  ),
  'event/103/description': row(
    'Restart the connector.',
    'Redémarrez le connecteur.',
    'Riavviare il connettore.',
    'Reinicie el conector.',
  ),
};

export const joint: Texts = {
  ...common,
  'event/104/description': row(
    'Renew the certificate of the server.',
    'Renouvelez le certificat du serveur.',
    'Rinnovare il certificato del server.',
    'Renueve el certificado de servidor.',
  ),
};

const list = (en: string, fr: string, it: string, es: string): Texts => ({
  ...common,
  'event/105/description': row(
    'The certificate was issued. See the name and the number of the certificate related to this event.',
    'Le certificat est émis. Voir le nom et le numéro du certificat liés à cet événement.',
    'Certificato rilasciato. Vedere il nome e il numero del certificato relativi a questo evento.',
    'Se emitió el certificado. Vea el nombre y el número del certificado relacionados con este evento.',
  ),
  'event/106/description': row(en, fr, it, es),
});

export const form = list(
  'The certificate was revoked. See the name and the date of the certificate related to this event.',
  'Le certificat est révoqué. Voir le nom et la date du certificat liés à cet événement.',
  'Certificato revocato. Vedere il nome e la data del certificato relativi a questo evento.',
  'Se revocó el certificado. Vea el nombre y la fecha del certificado relacionado con este evento.',
);

/** Several things listed ask for a plural that one of them alone does not. */
export const listed: Texts = {
  'event/101/description': {
    'en-GB': 'See the name, the date and the number of the certificate related to this event.',
    'nl-NL': 'Zie de naam, de datum en het nummer van het certificaat gerelateerd aan deze gebeurtenis.',
    'sv-SE': 'Visa namn, datum och nummer för certifikatet relaterat till denna händelse.',
    'es-ES': 'Vea el nombre, la fecha y el número del certificado relacionados con este evento.',
  },
  'event/102/description': {
    'en-GB': 'The certificate was revoked. See the number of the certificate related to this event.',
    'nl-NL': 'Het certificaat is ingetrokken. Zie het nummer van het certificaat gerelateerd aan deze gebeurtenis.',
    'sv-SE': 'Certifikatet återkallades. Visa nummer för certifikatet relaterat till denna händelse.',
    'es-ES': 'Se revocó el certificado. Vea el número del certificado relacionado con este evento.',
  },
};

export const order: Texts = {
  ...common,
  'event/107/description': row(
    'The connector uploaded the request of the device or the certificate of the server.',
    'Le connecteur a chargé la demande de l’appareil ou le certificat du serveur.',
    'Il connettore ha caricato la richiesta del dispositivo o il certificato del server.',
    'El conector cargó la solicitud del dispositivo o el certificado del servidor.',
  ),
  'event/108/description': row(
    'The service rejected the request of the device or the certificate of the server.',
    'Le service a rejeté la demande de l’appareil ou le certificat du serveur.',
    'Il servizio ha rifiutato la richiesta del dispositivo o il certificato del server.',
    'El servicio rechazó el certificado del servidor o la solicitud del dispositivo.',
  ),
};

const more: Texts = {
  'event/110/description': row(
    'The device reached the server.',
    'L’appareil a joint le serveur.',
    'Il dispositivo ha raggiunto il server.',
    'El dispositivo alcanzó el servidor.',
  ),
  'event/111/description': row(
    'The connector stopped the server.',
    'Le connecteur a arrêté le serveur.',
    'Il connettore ha arrestato il server.',
    'El conector detuvo el servidor.',
  ),
};

const portuguese: Record<string, string> = {
  'event/101/description': 'O conector não encontra o certificado do servidor.',
  'event/102/description': 'O certificado do servidor expirou.',
  'event/103/description': 'Reinicie o conector.',
  'event/110/description': 'O dispositivo alcançou o servidor.',
  'event/111/description': 'O conector parou o servidor.',
};

export const head: Texts = {
  ...Object.fromEntries(
    Object.entries({ ...common, ...more }).map(([key, texts]) => [key, { ...texts, 'pt-PT': portuguese[key] ?? '' }]),
  ),
  'event/109/description': {
    ...row(
      'The device sent the certificate of the server.',
      'L’appareil a envoyé le certificat du serveur.',
      'Il dispositivo ha inviato il certificato del server.',
      'El dispositivo envió el documento del servidor.',
    ),
    'pt-PT': 'O dispositivo enviou o certificado do servidor.',
  },
};

export const clean: Texts = {
  ...common,
  'event/104/description': row(
    'Renew a server certificate.',
    'Renouvelez un certificat de serveur.',
    'Rinnovare un certificato di server.',
    'Renueve un certificado de servidor.',
  ),
};

export const agreeing = list(
  'The certificate was revoked. See the date of the certificate related to this event.',
  'Le certificat est révoqué. Voir la date du certificat liée à cet événement.',
  'Certificato revocato. Vedere la data del certificato relativa a questo evento.',
  'Se revocó el certificado. Vea la fecha del certificado relacionado con este evento.',
);

const certificate = (key: string, en: string, fr: string): Example['texts'] => ({
  [`event/${key}/description`]: { 'en-GB': en, 'fr-FR': fr },
});

/** A source and one target. */
const translated = (name: string): Example['texts'] => ({
  ...certificate('101', 'The server certificate has expired.', 'Le certificat du serveur a expiré.'),
  ...certificate('102', 'Install the server certificate again.', 'Installez de nouveau le certificat du serveur.'),
  ...certificate('103', 'The certificate was revoked.', 'Le certificat a été révoqué.'),
  ...certificate('104', 'Restart the server.', 'Redémarrez le serveur.'),
  ...certificate('105', 'The server certificate is missing.', `Le certificat ${name} est introuvable.`),
});

export const joined = translated('de serveur');
export const alike = translated('du serveur');
