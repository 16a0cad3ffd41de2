import type { Example } from '../src/rule.ts';

/** The texts of `src/analysis/README.md`. In sentence 5 the Italian says `rubinetto` (tap) for what it calls `valvola` elsewhere. */
const sentences: readonly Readonly<Record<string, string>>[] = [
  {
    'en-GB': 'The valve opens before the pump starts.',
    'es-ES': 'La válvula se abre antes de arrancar la bomba.',
    'fr-FR': 'La vanne s’ouvre avant le démarrage de la pompe.',
    'sv-SE': 'Ventilen öppnas innan pumpen startar.',
    'it-IT': 'La valvola si apre prima di avviare la pompa.',
  },
  {
    'en-GB': 'A leaking valve stops the pump.',
    'es-ES': 'Una válvula con fugas detiene la bomba.',
    'fr-FR': 'Une vanne qui fuit arrête la pompe.',
    'sv-SE': 'En läckande ventil stoppar pumpen.',
    'it-IT': 'Una valvola che perde ferma la pompa.',
  },
  {
    'en-GB': 'Clean the valve every month.',
    'es-ES': 'Limpie la válvula cada mes.',
    'fr-FR': 'Nettoyez la vanne chaque mois.',
    'sv-SE': 'Rengör ventilen varje månad.',
    'it-IT': 'Pulire la valvola ogni mese.',
  },
  {
    'en-GB': 'The pump needs clean water.',
    'es-ES': 'La bomba necesita agua limpia.',
    'fr-FR': 'La pompe exige une eau propre.',
    'sv-SE': 'Pumpen kräver rent vatten.',
    'it-IT': 'La pompa richiede acqua pulita.',
  },
  {
    'en-GB': 'Close the valve after the test.',
    'es-ES': 'Cierre la válvula después de la prueba.',
    'fr-FR': 'Fermez la vanne après le test.',
    'sv-SE': 'Stäng ventilen efter provet.',
    'it-IT': 'Chiudere il rubinetto dopo la prova.',
  },
  {
    'en-GB': 'The water passes the valve twice.',
    'es-ES': 'El agua pasa dos veces por la válvula.',
    'fr-FR': 'L’eau passe deux fois par la vanne.',
    'sv-SE': 'Vattnet passerar ventilen två gånger.',
    'it-IT': 'L’acqua passa due volte per la valvola.',
  },
];

export const texts: Example['texts'] = Object.fromEntries(
  sentences.map((byLocale, at) => [`event/${101 + at}/description`, byLocale]),
);
