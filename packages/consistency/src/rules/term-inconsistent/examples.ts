import type { Example } from '../../rule.ts';

type Texts = Example['texts'];

const row = (en: string, es: string, fr: string, sv: string, it: string): Record<string, string> => ({
  'en-GB': en,
  'es-ES': es,
  'fr-FR': fr,
  'sv-SE': sv,
  'it-IT': it,
});

const common: Texts = {
  'event/101/description': row(
    'The token was accepted.',
    'Se aceptó la ficha.',
    'Le jeton a été accepté.',
    'Biljetten godkändes.',
    'Il token è stato accettato.',
  ),
  'event/102/description': row(
    'The gateway rejected the token.',
    'La pasarela rechazó la ficha.',
    'La passerelle a refusé le jeton.',
    'Slussen avvisade biljetten.',
    'Il gateway ha rifiutato il token.',
  ),
  'event/103/description': row(
    'The log shows when the token expires.',
    'El registro indica cuándo caduca la ficha.',
    'Le journal indique quand expire le jeton.',
    'Loggen visar när biljetten upphör.',
    'Il registro indica quando scade il token.',
  ),
  'event/104/description': row(
    'Restart the gateway and request a new token.',
    'Reinicie la pasarela y solicite una ficha nueva.',
    'Redémarrez la passerelle et demandez un nouveau jeton.',
    'Starta om slussen och begär en ny biljett.',
    'Riavviare il gateway e richiedere un nuovo token.',
  ),
};

const last = (name: string): Texts => ({
  'event/105/description': row(
    'The device sent no token.',
    'El dispositivo no envió ninguna ficha.',
    'L’appareil n’a envoyé aucun jeton.',
    'Enheten skickade ingen biljett.',
    `Il dispositivo non ha inviato alcun ${name}.`,
  ),
  'event/106/description': row(
    'The server keeps each token for an hour.',
    'El servidor conserva cada ficha durante una hora.',
    'Le serveur conserve chaque jeton pendant une heure.',
    'Servern sparar varje biljett i en timme.',
    `Il server conserva ogni ${name} per un'ora.`,
  ),
});

export const texts: Texts = { ...common, ...last('gettone') };
export const clean: Texts = { ...common, ...last('token') };

const translation = (key: string, en: string, es: string): Texts => ({
  [`event/${key}/description`]: { 'en-GB': en, 'es-ES': es },
});

/** A source and one target. */
const translated = (name: string): Texts => ({
  ...translation('101', 'The gateway rejected the token.', 'La pasarela rechazó la ficha.'),
  ...translation('102', 'The token has expired.', 'La ficha ha caducado.'),
  ...translation(
    '103',
    'Restart the gateway and request a new token.',
    'Reinicie la pasarela y solicite una ficha nueva.',
  ),
  ...translation('104', 'The log shows the owner of the token.', 'El registro indica el propietario de la ficha.'),
  ...translation('105', 'Check the token of this device.', `Compruebe ${name} de este dispositivo.`),
});

export const departing = translated('el token');
export const steady = translated('la ficha');
