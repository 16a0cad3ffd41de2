import {
  alignCatalog,
  type ArticlePage,
  type Catalog,
  type CatalogSettings,
  fitOf,
  groupArticles,
  type Locale,
} from '@eventide/catalog';
import { oneLine, UsageError } from '../io.ts';
import type { Session } from '../session.ts';
import type { PageFile } from './find.ts';
import type { PageSettings } from './options.ts';
import { type ReadPage, readPages, type ReadPages } from './read.ts';
import { slugsOf } from './slugs.ts';

/** What has to be known of a page to sort it into its article. */
export interface SortedPage {
  readonly document: ArticlePage;
  readonly from: PageFile;
}

/** Pages of one article. */
export interface Article<Page = ReadPage> {
  readonly slug: string;
  readonly pages: readonly Page[];
  /** The locale of the source; undefined where a page may be recognised as it. */
  readonly source: Locale | undefined;
  /** What the pages' folder says of them; null where it says nothing. */
  readonly settings: CatalogSettings | null;
}

interface Articles<Page> {
  readonly articles: readonly Article<Page>[];
  /** False where something had to be left out that may be a page; the reason has been printed. */
  readonly complete: boolean;
}

interface Catalogs {
  /** By the paths of their pages; none where no file could be used. */
  readonly catalogs: readonly Catalog[];
  /** What the folder of a catalogue's pages says of it; null where it says nothing. */
  readonly settingsOf: (catalog: Catalog) => CatalogSettings | null;
  readonly complete: boolean;
}

/** Reads the pages that the arguments name and aligns those of each article. */
export async function readCatalogs(paths: readonly string[], settings: PageSettings, io: Session): Promise<Catalogs> {
  const { articles, complete } = await readArticles(paths, settings, io);
  const own = new Map(
    articles.map(({ slug, pages, source, settings }) => {
      const documents = pages.map(({ document }) => document);
      return [alignCatalog(documents, source === undefined ? { slug } : { slug, source }), settings] as const;
    }),
  );
  return { catalogs: [...own.keys()], settingsOf: (catalog) => own.get(catalog) ?? null, complete };
}

/**
 * Reads the pages that the arguments name and sorts them into articles.
 * @throws UsageError where no page is in the locale that is named as the source
 */
export async function readArticles(
  paths: readonly string[],
  settings: PageSettings,
  io: Session,
): Promise<Articles<ReadPage>> {
  return sortIntoArticles(await readPages(paths, settings, io), settings, io);
}

/**
 * Sorts pages into articles, by their paths.
 * @throws UsageError where no page is in the locale that is named as the source
 */
export function sortIntoArticles<Page extends SortedPage>(
  read: ReadPages<Page>,
  settings: Pick<PageSettings, 'source'>,
  io: Session,
): Articles<Page> {
  const groups = groupsOf(read);
  const { kept, repeated } = withoutRepeated(groups);
  for (const [page, first] of repeated) {
    const { file, locale } = page.document;
    io.err(`eventide: ${oneLine(`${file}: ${io.say('locale-read-already', { locale })} ${first.document.file}`)}\n`);
  }
  expectSource(settings.source, kept);
  const slugs = slugsOf(kept.map(({ home, pages }) => ({ home, files: pages.map(({ from }) => from) })));
  const articles = kept.map(({ home, pages }, index): Article<Page> => {
    const own = (home === null ? undefined : read.settings.get(home)) ?? null;
    return { slug: slugs[index] ?? '', pages, source: settings.source ?? own?.source ?? undefined, settings: own };
  });
  return { articles, complete: read.complete && repeated.length === 0 };
}

interface Group<Page> {
  /** The folder whose settings make it one catalogue. */
  readonly home: string | null;
  readonly pages: readonly Page[];
}

function groupsOf<Page extends SortedPage>({ pages, settings }: ReadPages<Page>): Group<Page>[] {
  const homes = [...settings.keys()].map((home): Group<Page> => ({
    home,
    pages: pages.filter(({ from }) => from.home === home),
  }));
  const others = pages.filter(({ from }) => from.home === null || !settings.has(from.home));
  const byDocument = new Map(others.map((page): [ArticlePage, Page] => [page.document, page]));
  const grouped = groupArticles(others.map(({ document }) => document)).map((documents): Group<Page> => ({
    home: null,
    pages: documents.flatMap((document) => byDocument.get(document) ?? []),
  }));
  return [...homes.filter((group) => group.pages.length > 0), ...grouped].toSorted((one, other) =>
    compare(firstFile(one), firstFile(other)),
  );
}

/** Groups of which each has one page a locale, and the pages that are too many, each with the one that was read before. */
function withoutRepeated<Page extends SortedPage>(
  groups: readonly Group<Page>[],
): {
  readonly kept: readonly Group<Page>[];
  readonly repeated: readonly (readonly [page: Page, first: Page])[];
} {
  const repeated: (readonly [Page, Page])[] = [];
  const single = groups.map(({ home, pages }): Group<Page> => {
    const byLocale = new Map<Locale, Page>();
    for (const page of pages) {
      const first = byLocale.get(page.document.locale);
      if (first) repeated.push([page, first]);
      else byLocale.set(page.document.locale, page);
    }
    return { home, pages: [...byLocale.values()] };
  });
  const kept = new Set<Group<Page>>();
  // A page that is named on its own and is there already is a slip, no second catalogue.
  for (const group of single.toSorted((one, other) => other.pages.length - one.pages.length)) {
    const [page, ...others] = group.pages;
    const first = page?.from.origin === 'NAMED' && others.length === 0 ? sameIn(kept, page) : undefined;
    if (page && first) repeated.push([page, first]);
    else kept.add(group);
  }
  return { kept: single.filter((group) => kept.has(group)), repeated };
}

/** The page of the same article in the same locale. */
function sameIn<Page extends SortedPage>(groups: Iterable<Group<Page>>, { document }: Page): Page | undefined {
  for (const { pages } of groups) {
    const same = pages.find((page) => page.document.locale === document.locale);
    if (!same) continue;
    const { events, codes } = fitOf(document, same.document);
    const shared = events.shared + codes.shared;
    if (shared > 0 && shared * 2 >= events.total + codes.total) return same;
  }
  return undefined;
}

function expectSource(source: Locale | null, groups: readonly Group<SortedPage>[]): void {
  if (source === null || groups.length === 0) return;
  const locales = new Set(groups.flatMap(({ pages }) => pages.map(({ document }) => document.locale)));
  if (!locales.has(source)) throw new UsageError('locale-without-page', { wanted: source }, [...locales].sort());
}

function firstFile({ pages }: Group<SortedPage>): string {
  return pages.map(({ document }) => document.file).toSorted(compare)[0] ?? '';
}

/** By code units: the same on every machine, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
