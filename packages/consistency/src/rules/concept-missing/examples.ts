import type { Example } from '../../rule.ts';

type Texts = Example['texts'];

const row = (en: string, fr: string, sv: string, es: string, it: string): Record<string, string> => ({
  'en-GB': en,
  'fr-FR': fr,
  'sv-SE': sv,
  'es-ES': es,
  'it-IT': it,
});

const common: Texts = {
  'event/101/description': row(
    'The server was started.',
    'Le serveur a été démarré.',
    'Servern startades.',
    'Se inició el servidor.',
    'Il server è stato avviato.',
  ),
  'event/102/description': row(
    'The device did not reach the server.',
    'L’appareil n’a pas atteint le serveur.',
    'Enheten nådde inte servern.',
    'El dispositivo no alcanzó el servidor.',
    'Il dispositivo non ha raggiunto il server.',
  ),
  'event/103/description': row(
    'Check the name of the server.',
    'Vérifiez le nom du serveur.',
    'Kontrollera namnet på servern.',
    'Compruebe el nombre del servidor.',
    'Controllare il nome del server.',
  ),
  'event/104/description': row(
    'The certificate of the server has expired.',
    'Le certificat du serveur a expiré.',
    'Certifikatet för servern har upphört.',
    'El certificado del servidor ha caducado.',
    'Il certificato del server è scaduto.',
  ),
  'event/105/description': row(
    'Restart the server and try again.',
    'Redémarrez le serveur et réessayez.',
    'Starta om servern och försök igen.',
    'Reinicie el servidor e inténtelo de nuevo.',
    'Riavviare il server e riprovare.',
  ),
};

const doubtful = (italian: string): Texts => ({
  'event/106/description': row(
    'The files are in the archive of the server.',
    'Les fichiers sont dans les archives du serveur.',
    'Filerna finns i arkivet på servern.',
    'Los archivos están en el archivo del servidor.',
    italian,
  ),
});

export const texts: Texts = { ...common, ...doubtful("I file si trovano nell'archivio.") };
export const clean: Texts = { ...common, ...doubtful("I file si trovano nell'archivio del server.") };

const token = (key: string, en: string, de: string): Texts => ({
  [`event/${key}/description`]: { 'en-GB': en, 'de-DE': de },
});

/** A source and one target, which says of the gateway what the source says of its token. */
const translated = (german: string): Texts => ({
  ...token('101', 'The gateway rejected the token.', 'Das Gateway hat das Token abgelehnt.'),
  ...token('102', 'The token has expired.', 'Das Token ist abgelaufen.'),
  ...token(
    '103',
    'Restart the gateway and request a new token.',
    'Starten Sie das Gateway neu, und fordern Sie ein neues Token an.',
  ),
  ...token('104', 'The log shows the owner of the token.', 'Das Protokoll zeigt, wem das Token gehört.'),
  ...token('105', 'Check the gateway token of this device.', german),
});

export const unsaid = translated('Prüfen Sie das Gateway dieses Geräts.');
export const said = translated('Prüfen Sie das Gatewaytoken dieses Geräts.');
