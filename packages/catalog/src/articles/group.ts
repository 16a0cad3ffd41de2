import type { Document, Locale, Segment } from '../model.ts';
import { rowOf } from './fit.ts';
import { articleOf } from './path.ts';

/** What tells to which article a page belongs; any `Document` is one. */
export interface ArticlePage extends Pick<Document, 'file' | 'locale'> {
  readonly segments: readonly Pick<Segment, 'key'>[];
}

/** What is needed of a page to sort it into its article, without its texts. */
export function articlePage(page: ArticlePage): ArticlePage {
  const { file, locale } = page;
  return { file, locale, segments: Array.from(idsOf(page), (key) => ({ key })) };
}

/** Pages that are taken for versions of one article. */
interface Group<Page> {
  readonly pages: Page[];
  readonly locales: Set<Locale>;
  /** Events and codes of all its pages: `event/20102`, `code/0x00000401`. */
  readonly ids: Set<string>;
}

/**
 * Sorts pages into articles, each page in another locale than the others of its article. Pages with the same path but for
 * the locale belong together, unless their events and codes have nothing in common. Then pages elsewhere join the article
 * with which they share most events and codes, and at least half of those of either, if it lacks their locales.
 * The order of the pages makes no difference: articles come by path, pages by locale.
 */
export function groupArticles<Page extends ArticlePage>(documents: readonly Page[]): readonly (readonly Page[])[] {
  const paths = documents.map(({ file }) => file);
  const placed = documents
    .map((document) => ({ document, article: articleOf(document.file, paths).article, ids: idsOf(document) }))
    .sort(
      (one, other) =>
        compare(one.article, other.article) ||
        compare(one.document.locale, other.document.locale) ||
        compare(one.document.file, other.document.file),
    );
  const byPath = new Map<string, Group<Page>[]>();
  for (const { document, article, ids } of placed) {
    const groups = byPath.get(article) ?? [];
    byPath.set(article, groups);
    const one: Group<Page> = { pages: [document], locales: new Set([document.locale]), ids };
    const host = groups.find((group) => isFree(group, one) && haveAny(group, one));
    if (host) join(host, one);
    else groups.push(one);
  }
  const inOrder = [...byPath.values()].flat();
  const joined: Group<Page>[] = [];
  // The fullest first: what a page is compared with should not depend on stray pages.
  for (const group of inOrder.toSorted((one, other) => other.pages.length - one.pages.length)) {
    const host = bestHost(group, joined);
    if (host) join(host, group);
    else joined.push(group);
  }
  const order = new Map(inOrder.map((group, index) => [group, index]));
  return joined
    .toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    .map(({ pages }) => pages.toSorted((one, other) => compare(one.locale, other.locale)));
}

/** The events and codes of a page, as the beginnings of their keys. */
function idsOf({ segments }: ArticlePage): Set<string> {
  return new Set(segments.map(({ key }) => rowOf(key)).filter((key) => /^(?:event|code)\//.test(key)));
}

function isFree(host: Group<unknown>, guest: Group<unknown>): boolean {
  return [...guest.locales].every((locale) => !host.locales.has(locale));
}

/** Whether two have an event or a code in common. Where one has none at all, nothing speaks against its path. */
function haveAny(one: Group<unknown>, other: Group<unknown>): boolean {
  return one.ids.size === 0 || other.ids.size === 0 || shared(one, other) > 0;
}

function bestHost<Page>(guest: Group<Page>, hosts: readonly Group<Page>[]): Group<Page> | undefined {
  let best: Group<Page> | undefined;
  let most = 0;
  for (const host of hosts) {
    const count = isFree(host, guest) ? shared(host, guest) : 0;
    if (count <= most || count * 2 < Math.max(host.ids.size, guest.ids.size)) continue;
    best = host;
    most = count;
  }
  return best;
}

function shared({ ids: one }: Group<unknown>, { ids: other }: Group<unknown>): number {
  let count = 0;
  for (const id of one) if (other.has(id)) count++;
  return count;
}

function join<Page>(host: Group<Page>, { pages, locales, ids }: Group<Page>): void {
  host.pages.push(...pages);
  for (const locale of locales) host.locales.add(locale);
  for (const id of ids) host.ids.add(id);
}

/** By code units: the same on every machine, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
