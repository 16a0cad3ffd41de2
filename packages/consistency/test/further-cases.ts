import { alignCatalog, type Catalog, type Locale, parsePage } from '@eventide/catalog';
import type { Example } from '../src/rule.ts';
import { clean as fewTerms } from '../src/rules/term-ambiguous/examples.ts';
import { catalogOf } from './catalog-of.ts';
import { catalogOfPages, catalogOfTexts } from './pairs/catalogs.ts';

type Texts = Record<string, Record<Locale, string>>;

/** The same for `count` events, numbered from 1. */
function events(count: number, textsOf: (number: number) => Record<Locale, string>): Texts {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`event/${101 + index}/description`, textsOf(index + 1)]),
  );
}

/** A page whose second row is written as given. */
function pageWithRow(locale: Locale, row: string): string {
  return `---
title: Events
ms.contentlocale: ${locale}
---
| ID | Name | Description |
| - | - | - |
| 100 | Sync_Success | Done. |
${row}
`;
}

const retry = (sv: string): Record<Locale, string> => ({
  'en-GB': 'Check that the service is configured correctly.',
  'es-ES': 'Compruebe que el servicio está bien configurado.',
  'fr-FR': 'Vérifiez que le service est bien configuré.',
  'sv-SE': sv,
});

const withWord = 'Kontrollera att tjänsten är korrekt konfigurerad.';
const withoutWord = 'Kontrollera att tjänsten är konfigurerad.';

const of = (example: Pick<Example, 'texts' | 'rows'>): Catalog => catalogOf(example);

/**
 * Catalogues for the messages that take more text, or stranger pages, than the documentation of a rule should show, by
 * `<rule id>/<message id>`.
 */
export const furtherCases: Readonly<Record<string, () => Catalog>> = {
  'brackets/added': () => catalogOfPages(['nl-NL', 'Restart now.', 'Start (nu) opnieuw.']),
  'brackets/lost': () => catalogOfPages(['nl-NL', 'Restart (now).', 'Start nu opnieuw.']),
  'capitalisation/all-capitals': () => catalogOfPages(['nl-NL', 'Restart now.', 'START NU OPNIEUW.']),
  'capitalisation/no-capitals': () => catalogOfPages(['nl-NL', 'RESTART NOW.', 'Start nu opnieuw.']),
  'capitalisation/upper-case': () => catalogOfPages(['nl-NL', 'restart now.', 'Start nu opnieuw.']),
  'punctuation/not-opened': () => catalogOfPages(['es-ES', 'Restart?', 'Reiniciar?']),
  'quotes/added': () => catalogOfPages(['nl-NL', 'Choose Next.', '"Kies Volgende."']),
  'quotes/kind': () => catalogOfPages(['nl-NL', 'Choose "Next".', "Kies 'Volgende'."]),
  'quotes/lost': () => catalogOfPages(['nl-NL', 'Choose "Next".', 'Kies Volgende.']),
  'spacing/end-differs': () => catalogOfTexts(['nl-NL', 'Choose: ', 'Kies:']),
  'spacing/missing-before-mark': () => catalogOfPages(['fr-FR', 'Choose:', 'Choisissez:']),
  'spacing/start-differs': () => catalogOfTexts(['nl-NL', 'Next', ' Volgende']),
  'untranslated/empty': () => catalogOfPages(['nl-NL', 'Choose Next.', '']),
  'untranslated/left': () =>
    catalogOfPages(['nl-NL', 'Choose the yellow window.', 'Kies nu meteen the yellow venster.']),
  'untranslated/same': () => catalogOfPages(['nl-NL', 'Choose one of the rows.', 'Choose one of the rows.']),
  'capitalisation/habit': () =>
    of({ texts: events(12, (number) => ({ 'it-IT': number === 7 ? 'servizio avviato.' : 'Servizio avviato.' })) }),
  'column-shape/cells': () =>
    alignCatalog([
      parsePage(pageWithRow('en-GB', '| 101 | Sync_Failure | It failed. |'), { file: 'en.md' }),
      parsePage(pageWithRow('it-IT', '| 101 | Sync_Failure | Non è | riuscito. |'), { file: 'it.md' }),
    ]),
  'column-shape/order': () =>
    alignCatalog([
      parsePage(pageWithRow('en-GB', '| 101 | Sync_Failure | It failed. |'), { file: 'en.md' }),
      parsePage(pageWithRow('fr-FR', '| 101 | Sync_Failure | Échec. |'), { file: 'fr.md' }),
      parsePage(
        pageWithRow('it-IT', '| Non è riuscito. | Sync_Failure | 101 |').replace(
          '| 100 | Sync_Success | Done. |',
          '| Finito. | Sync_Success | 100 |',
        ),
        { file: 'it.md' },
      ),
    ]),
  'final-stop/convention-with': () =>
    of({ texts: events(9, () => ({ 'de-DE': 'Fertig', 'fr-FR': 'Terminé', 'it-IT': 'Finito.', 'nl-NL': 'Klaar' })) }),
  'final-stop/convention-without': () =>
    of({ texts: events(9, () => ({ 'de-DE': 'Fertig.', 'fr-FR': 'Terminé.', 'it-IT': 'Finito', 'nl-NL': 'Klaar.' })) }),
  'final-stop/several-with': () =>
    of({
      texts: events(6, (number) => ({
        'de-DE': 'Fertig',
        'fr-FR': 'Terminé',
        'it-IT': number > 3 ? 'Finito.' : 'Finito',
        'nl-NL': 'Klaar',
      })),
    }),
  'final-stop/several-without': () =>
    of({
      texts: events(6, (number) => ({
        'de-DE': 'Fertig.',
        'fr-FR': 'Terminé.',
        'it-IT': number > 3 ? 'Finito' : 'Finito.',
        'nl-NL': 'Klaar.',
      })),
    }),
  'final-stop/missing-in-column': () =>
    of({ texts: events(8, (number) => ({ 'it-IT': `Servizio avviato. Attendere${number === 5 ? '' : '.'}` })) }),
  'identifier-changed/number': () =>
    of({
      texts: {
        'event/100/name': { 'de-DE': 'Sync_Success', 'en-GB': 'Sync_Success', 'nl-NL': 'Sync_Success' },
        'event/102/name': { 'de-DE': 'Sync_Failure', 'en-GB': 'Sync_Failure' },
        'event/1020/name': { 'nl-NL': 'Sync_Failure' },
      },
    }),
  'identifier-changed/spelled': () =>
    alignCatalog([
      parsePage(pageWithRow('en-GB', '| 4650 | Sync_Failure | It failed. |'), { file: 'en.md' }),
      parsePage(pageWithRow('it-IT', '| 4.650 | Sync_Failure | Non è riuscito. |'), { file: 'it.md' }),
    ]),
  'invariant-lost/policy': () =>
    of({
      texts: events(3, () => ({
        'de-DE': 'Siehe die SVC-Protokolle.',
        'en-GB': 'See the SVC logs.',
        'fr-FR': 'Voir les journaux SVC.',
        'nl-NL': 'Zie de logboeken van de service.',
      })),
    }),
  'row-missing/other-version': () =>
    alignCatalog(
      ['de-DE', 'fr-FR', 'it-IT', 'nl-NL'].map((locale, at) => {
        const row = at === 3 ? '' : '| 101 | Sync_Failure | It failed. |';
        const version = `ms.openlocfilehash: ${at === 3 ? 'old' : 'new'}`;
        const page = pageWithRow(locale, row).replace('title: Events', `title: Events\n${version}`);
        return parsePage(page, { file: `${locale}.md` });
      }),
    ),
  'row-missing/repeated': () =>
    of({
      texts: events(2, () => ({ 'de-DE': 'Fertig.', 'en-GB': 'Done.', 'nl-NL': 'Klaar.' })),
      rows: { 'nl-NL': ['event/101', 'event/102', 'event/102'] },
    }),
  'same-source-different/added': () =>
    of({
      texts: {
        'event/101/description': {
          'en-GB': 'Check that the service on the server is configured for the network before you install the key.',
          'es-ES': 'Compruebe que el servicio del servidor está configurado para la red antes de instalar la clave.',
          'fr-FR': 'Vérifiez que le service du serveur est configuré pour le réseau avant d’installer la clé.',
          'sv-SE': 'Kontrollera att tjänsten på servern är konfigurerad för nätverket innan du installerar nyckeln.',
        },
        'event/102/description': {
          'en-GB': 'Check that the service on the server is configured for the network before you restart a device.',
          'es-ES': 'Compruebe que el servicio del servidor está configurado para la red antes de reiniciar un equipo.',
          'fr-FR': 'Vérifiez que le service du serveur est configuré pour le réseau avant de redémarrer un appareil.',
          'sv-SE':
            'Kontrollera att tjänsten på servern är korrekt konfigurerad för nätverket innan du startar om en enhet.',
        },
      },
    }),
  'same-source-different/omitted': () =>
    of({ texts: events(4, (number) => retry(number === 2 ? withoutWord : withWord)) }),
  'untranslated/page': () =>
    of({
      texts: events(8, (number) => ({
        'it-IT': `The connector could not renew the enrollment certificate number ${number}. Restart the service, check the connection to the server and try again later.`,
      })),
    }),
  'term-ambiguous/one-word': () =>
    of({
      texts: Object.fromEntries(
        Object.entries(fewTerms).map(([key, texts]) => [
          key,
          { ...texts, 'es-ES': (texts['es-ES'] ?? '').replace(/(?:la|una) ficha/, 'el certificado') },
        ]),
      ),
    }),
};
