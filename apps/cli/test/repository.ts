import { buildPage } from './build-page.ts';

/** A documentation repository that lives in memory: files by path. */
export type Repository = Map<string, string>;

const locales = ['de-DE', 'en-US', 'fr-FR', 'it-IT', 'sv-SE'] as const;
const texts = [
  'The service has started and reads its settings.',
  'The file could not be opened because it is in use.',
  'The certificate expires in 30 days. Renew it before it expires.',
  'The user signed in from the computer SRV01.',
  'The the request was refused.',
  'The value of MaxSize is larger than 512',
] as const;

/** A number below `end`, of numbers from 0 to 1. */
function below(end: number, random: () => number): number {
  return Math.floor(random() * end);
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[below(values.length, random)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function page(article: number, locale: string, random: () => number, padding: number): string {
  const ids = [1, 2, 3].map((row) => 1000 + article * 10 + row);
  const text = buildPage({ locale, ids, description: pick(texts, random) });
  return `${text}\n<!-- ${'x'.repeat(padding)} -->\n`;
}

/**
 * Articles in folders of languages, and what a repository has besides: pages that stand elsewhere or twice, a folder that is one
 * catalogue, damaged pages, and files that are none.
 * @param padding letters of a comment at the end of each page
 */
export function drawnRepository(articles: number, random: () => number, padding = 0): Repository {
  const files: Repository = new Map();
  for (let article = 0; article < articles; article++) {
    for (const locale of locales) {
      if (random() < 0.1) continue;
      const folder = random() < 0.1 ? `elsewhere/${article}` : `docs/${locale.toLowerCase()}`;
      const name = folder.startsWith('docs') ? `article${article}.md` : `${locale.toLowerCase()}-events.md`;
      files.set(`${folder}/${name}`, page(article, locale, random, padding));
    }
  }
  for (const locale of locales) files.set(`home/${locale}/a-${locale}.md`, page(90, locale, random, padding));
  files.set('home/catalog.json', JSON.stringify({ name: 'Home', source: 'en-US' }));
  files.set('docs/de/article0.md', page(0, 'de-DE', random, padding));
  files.set('docs/readme.md', '# Read me\n\nText.\n');
  const whole = page(91, 'it-IT', random, 0);
  files.set('docs/it-it/cut.md', whole.slice(0, whole.indexOf('| 1912') + 20));
  files.set('other/catalog.json', '{ "not": "ours" }');
  files.set('other/page.md', page(92, 'fr-FR', random, padding));
  return files;
}

/** Changes a repository as its authors would: says what it has done. */
export function edit(files: Repository, random: () => number): string {
  const path = pick([...files.keys()].filter((name) => name.endsWith('.md')).sort(), random);
  const text = files.get(path) ?? '';
  const article = below(4, random);
  const edits: Readonly<Record<string, () => void>> = {
    'a text changed': () => files.set(path, text.replace(pick(texts, random), pick(texts, random))),
    'a word doubled': () => files.set(path, text.replace(/ (\w+) /, ' $1 $1 ')),
    'a page removed': () => files.delete(path),
    'a locale added': () => files.set(`docs/nb-no/article${article}.md`, page(article, 'nb-NO', random, 0)),
    'a page moved': () => {
      files.delete(path);
      files.set(`moved/${below(1000, random)}/${path.replaceAll('/', '-')}`, text);
    },
    'a page cut off': () => files.set(path, text.slice(0, text.length >> 1)),
  };
  const name = pick(Object.keys(edits), random);
  edits[name]?.();
  return `${name}: ${path}`;
}
