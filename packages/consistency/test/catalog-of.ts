import type { Catalog, Locale } from '@eventide/catalog';
import { alignCatalog, parsePage } from '@eventide/catalog';
import type { Example, TermBase } from '../src/rule.ts';

/** The pages of an example, by locale: what the example says, and around it no more than a page must have. */
function pagesOf({ texts, rows }: Pick<Example, 'texts' | 'rows'>): Map<Locale, string> {
  const locales = new Set(Object.values(texts).flatMap((byLocale) => Object.keys(byLocale)));
  return new Map([...locales].map((locale) => [locale, pageOf(texts, locale, rows?.[locale])]));
}

export function catalogOf(example: Pick<Example, 'texts' | 'rows' | 'source'>): Catalog {
  const pages = [...pagesOf(example)].map(([locale, source]) => parsePage(source, { file: `${locale}.md` }));
  return alignCatalog(pages, { source: example.source ?? null });
}

/** The term base of an example; undefined where it has none. */
export function termBaseOf({ terms }: Pick<Example, 'terms'>): TermBase | undefined {
  if (terms === undefined) return undefined;
  return {
    concepts: terms.map(({ terms, forbidden = {} }, index) => ({
      id: String(index + 1),
      terms: new Map(Object.entries(terms)),
      forbidden: new Map(Object.entries(forbidden)),
    })),
  };
}

type Texts = Example['texts'];

function pageOf(texts: Texts, locale: Locale, order: readonly string[] | undefined): string {
  const own = Object.keys(texts).filter((key) => texts[key]?.[locale] !== undefined);
  const text = (key: string): string => texts[key]?.[locale] ?? '';
  const rowsOf = (kind: string): string[] => {
    const keys = [
      ...new Set(own.filter((key) => key.startsWith(`${kind}/`)).map((key) => key.replace(/\/(?:text\/\d+|\w+)$/, ''))),
    ];
    const ordered = order?.filter((row) => keys.includes(row)) ?? keys;
    return ordered;
  };
  const header = (table: number, column: number): string => texts[`header/${table}/${column}`]?.[locale] ?? '-';
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
    [line(head), `|${' - |'.repeat(head.length)}`, ...body.map(line)].join('\n');

  const codes = rowsOf('code');
  const cites = Object.keys(texts).some((key) => key.endsWith('/codes'));
  const neutralName = (row: string): string =>
    Object.values(texts[`${row}/name`] ?? {})[0] ?? `Example${row.replace(/\D/g, '')}_Success`;
  /** Numbers of the further columns of a table. */
  const further = (kind: string): string[] => [
    ...new Set(Object.keys(texts).flatMap((key) => new RegExp(`^${kind}/[^/]+/text/(\\d+)$`).exec(key)?.[1] ?? [])),
  ];
  const events = rowsOf('event').map((row) => {
    const cells = [row.slice('event/'.length), text(`${row}/name`) || neutralName(row), text(`${row}/description`)];
    return cites ? [...cells, text(`${row}/codes`) || '0x00000000'] : cells;
  });
  if (events.length === 0) events.push(['100', 'Example_Success', '', ...(cites ? ['0x00000000'] : [])]);
  const declared = codes.map((row) => [
    row.slice('code/'.length),
    texts[`${row}/name`]?.[locale] ??
      Object.values(texts[`${row}/name`] ?? {})[0] ??
      `Example${row.replace(/\D/g, '')}_Code`,
    text(`${row}/message`),
    ...further('code').map((column) => text(`${row}/text/${column}`)),
  ]);
  if (cites && declared.length === 0) declared.push(['0x00000000', 'Example_Code', '']);

  const meta = own.filter((key) => key.startsWith('meta/'));
  return `---
title: ${quoted(text('page/title') || '-')}
${text('page/description') && `description: ${quoted(text('page/description'))}\n`}${meta
    .map((key) => `${key.slice('meta/'.length)}: ${quoted(text(key))}\n`)
    .join('')}ms.contentlocale: ${locale}
---
${prose(own, text)}

${table(
  ['ID', 'Name', 'Description', 'Codes'].slice(0, cites ? 4 : 3).map((_, column) => header(1, column)),
  events,
)}
${
  declared.length === 0
    ? ''
    : `\n${table(
        [0, 1, 2, ...further('code').map((_, index) => index + 3)].map((column) => header(2, column)),
        declared,
      )}\n`
}`;
}

/** Headings with the paragraphs below them. */
function prose(own: readonly string[], text: (key: string) => string): string {
  const anchors = new Set(own.flatMap((key) => /^(?:heading|para)\/([^/]+)/.exec(key)?.[1] ?? []));
  return [...anchors]
    .flatMap((anchor) => [
      ...(anchor === 'top' ? [] : [`## <a name="${anchor}"></a>${text(`heading/${anchor}`)}`]),
      ...own.filter((key) => key.startsWith(`para/${anchor}/`)).map(text),
    ])
    .join('\n\n');
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}][^:#"'{}[\]]*$/u.test(value) ? value : JSON.stringify(value);
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
}
