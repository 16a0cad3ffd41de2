import { knownLocale, messageLanguageOf, type Locale, type MessageLanguage } from '@eventide/catalog';

/** What is in a file. */
const subjects = ['findings', 'texts', 'suggestions', 'terms', 'events', 'codes', 'audit'] as const;
export type Subject = (typeof subjects)[number];

/** One download, as its address asks for it. */
export interface ExportRequest {
  readonly format: string;
  readonly subject: Subject | null;
  readonly catalog: string;
  /** The condition of the list, as JSON; undefined: all of it. */
  readonly where: unknown;
  /** Empty: every locale. */
  readonly locales: readonly Locale[];
  /** Of a language pair, the one that is translated from; null: the catalogue's source, else its first other locale. */
  readonly source: Locale | null;
  /** Of formats that have several (`1.2`, `2.1`); null: the format's usual one. */
  readonly version: string | null;
  /** Of messages; null: that of `Accept-Language`. */
  readonly language: MessageLanguage | null;
}

export type ExportRead =
  { readonly kind: 'READ'; readonly request: ExportRequest } | { readonly kind: 'REFUSED'; readonly message: string };

const parameters = ['of', 'catalog', 'where', 'locale', 'source', 'version', 'language'];
const whereMax = 16_384;

/** Reads an address below `/export/`. A parameter that is misspelt would be lost without a word: it is refused. */
export function readExport(url: URL): ExportRead {
  const { searchParams } = url;
  const format = url.pathname.slice('/export/'.length).toLowerCase();
  for (const name of searchParams.keys()) {
    if (!parameters.includes(name))
      return refused(`Unexpected parameter "${name}", expected ${parameters.join(', ')}.`);
    if (name !== 'locale' && searchParams.getAll(name).length > 1) return refused(`"${name}" is given more than once.`);
  }
  const of = searchParams.get('of');
  const subject = subjects.find((known) => known === of) ?? null;
  if (of !== null && subject === null) return refused(`Unexpected "of", expected one of ${subjects.join(', ')}.`);
  const tags = searchParams.getAll('locale').flatMap((list) => list.split(','));
  const locales: Locale[] = [];
  for (const tag of tags) {
    const locale = knownLocale(tag.trim());
    if (locale === null)
      return refused(`Unexpected "locale", expected BCP 47 tags such as de-DE: "${tag.slice(0, 50)}".`);
    locales.push(locale);
  }
  const sourceTag = searchParams.get('source');
  const source = sourceTag === null ? null : knownLocale(sourceTag);
  if (sourceTag !== null && source === null)
    return refused('Unexpected "source", expected a BCP 47 tag such as en-US.');
  const where = whereIn(searchParams.get('where'));
  if (where.kind === 'REFUSED') return where;
  const language = searchParams.get('language');
  return {
    kind: 'READ',
    request: {
      ...{ format, subject, locales, source, where: where.value },
      catalog: searchParams.get('catalog') ?? 'certificate-connector',
      version: searchParams.get('version'),
      language: language === null ? null : messageLanguageOf(language),
    },
  };
}

function whereIn(json: string | null): { readonly kind: 'READ'; readonly value: unknown } | ReturnType<typeof refused> {
  if (json === null) return { kind: 'READ', value: undefined };
  if (json.length > whereMax) return refused(`"where" has more than ${whereMax} characters.`);
  try {
    return { kind: 'READ', value: JSON.parse(json) };
  } catch {
    return refused('Unexpected "where", expected JSON such as {"rule":["typo"]}: the input of the list in GraphQL.');
  }
}

function refused(message: string) {
  return { kind: 'REFUSED' as const, message };
}
