/** Pages as files, from the real ones and from a catalogue of any size. */
import { readdirSync, readFileSync } from 'node:fs';
import { syntheticCatalog } from './synthetic.mjs';

const folder = new URL('../../documents/', import.meta.url);
const locales = [
  'es-ES',
  'es-MX',
  'es-AR',
  'pt-PT',
  'pt-BR',
  'pt-AO',
  'ru-RU',
  'ru-KZ',
  'sv-SE',
  'sv-FI',
  'it-IT',
  'it-CH',
  'it-SM',
];

/** The five real pages as those of 13 locales. */
export function thirteenPages() {
  const sources = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name.slice(0, 2), readFileSync(new URL(name, folder), 'utf8')]),
  );
  return locales.map((locale) => ({
    name: `${locale.toLowerCase()}.md`,
    bytes: Buffer.from((sources.get(locale.slice(0, 2)) ?? '').replace(/^(ms\.contentlocale: ).*$/m, `$1${locale}`)),
  }));
}

/** Two tables of so many segments a locale, in 20 locales. */
export function largePages(segments) {
  const catalog = syntheticCatalog(segments);
  const texts = new Map(catalog.segments.map(({ key, texts }) => [key, texts]));
  return catalog.locales.map((locale) => {
    const cell = (key) =>
      (texts.get(key)?.get(locale)?.text ?? '-').replaceAll('|', String.raw`\|`).replace(/\s+/g, ' ');
    const row = (...cells) => `| ${cells.join(' | ')} |`;
    const { eventRows = [], codeRows = [] } = catalog.documents.get(locale) ?? {};
    const lines = [
      ...[
        '---',
        `title: Events ${locale}`,
        `ms.contentlocale: ${locale}`,
        '---',
        '',
        '# <a name="events"></a>Events',
        '',
      ],
      ...[row('ID', 'Name', 'Description', 'Codes'), row('--', '--', '--', '--')],
      ...eventRows.map(({ key, eventId }) =>
        row(eventId, cell(`${key}/name`), cell(`${key}/description`), cell(`${key}/codes`)),
      ),
      ...['', '## <a name="codes"></a>Codes', '', row('Code', 'Name', 'Message'), row('--', '--', '--')],
      ...codeRows.map(({ key, literal }) => row(literal, cell(`${key}/name`), cell(`${key}/message`))),
    ];
    return { name: `${locale.toLowerCase()}.md`, bytes: Buffer.from(`${lines.join('\n')}\n`) };
  });
}
