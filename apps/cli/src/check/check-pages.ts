import { type ArticlePage, articleOf, type CatalogSettings } from '@eventide/catalog';
import type { CheckStats } from '@eventide/consistency';
import type { PlacedFinding, ReportedCatalog } from '@eventide/exchange';
import { FileError } from '../io.ts';
import { type Article, sortIntoArticles, type SortedPage } from '../pages/catalogs.ts';
import type { PageSettings } from '../pages/options.ts';
import { type Plan, planPages, type PlannedPage } from '../pages/plan.ts';
import { bytesOf, collected, type PageOutcome } from '../pages/read.ts';
import { createProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { createRunner, type Runner, type RunnerOptions } from './runner.ts';
import type { ArticleTask, ReviewedArticle, TaskPage } from './task.ts';

/** What a check found in an article, all of it. */
interface CheckedArticle {
  readonly catalog: ReportedCatalog;
  readonly placed: readonly PlacedFinding[];
  readonly stats: CheckStats;
}

interface CheckedPages {
  /** By the paths of their pages; none where no file could be used. */
  readonly articles: readonly CheckedArticle[];
  /** False where something had to be left out that may be a page; the reason has been printed. */
  readonly complete: boolean;
}

/** Files that are taken for the pages of one article, by their numbers in the plan. */
interface Guess {
  readonly pages: readonly number[];
  readonly belief: ArticleTask['belief'];
  readonly source: ArticleTask['source'];
}

/**
 * Reviews the pages that the arguments name, article by article. Which pages are an article is known for certain only once all of
 * them have been read; but their paths nearly always tell. So what the paths say is reviewed at once, and kept where it turns
 * out to be right: each page is read once, and no more than a few articles are in memory.
 */
export async function checkPages(
  paths: readonly string[],
  settings: PageSettings,
  options: RunnerOptions,
  io: Session,
): Promise<CheckedPages> {
  const plan = await planPages(paths, settings, io);
  const read = createReader(io);
  const runner = createRunner(options, io);
  try {
    const guesses = guessedArticles(plan, settings);
    const progress = createProgress(
      (count) => io.say('check-progress', { count, total: guesses.length }),
      settings,
      io,
    );
    const outcomes: PageOutcome<SortedPage>[] = [];
    const reviewed = new Map<string, ReviewedArticle>();
    const tasks = async function* (): AsyncGenerator<ArticleTask> {
      for (const guess of guesses) {
        const { task, unreadable } = await taskOf(guess, plan, read);
        for (const [at, outcome] of unreadable) outcomes[at] = outcome;
        yield task;
      }
    };
    let done = 0;
    const results = await runner.run(tasks(), () => {
      progress.show(++done);
    });
    progress.clear();
    for (const [index, { outcomes: own, reviewed: article }] of results.entries()) {
      const guess = guesses[index];
      if (guess === undefined) continue;
      const readable = guess.pages.filter((at) => outcomes[at] === undefined);
      for (const [place, at] of readable.entries()) {
        const outcome = own[place];
        const from = plan.pages[at]?.from;
        if (outcome === undefined || from === undefined) continue;
        outcomes[at] = outcome.kind === 'READ' ? { ...outcome, page: { document: outcome.page, from } } : outcome;
      }
      if (article !== null) reviewed.set(identityOf(article.pages, guess.source), article);
    }
    const sorted = sortIntoArticles(collected(plan, outcomes, settings, io), settings, io);
    await reviewOthers(sorted.articles, reviewed, { plan, read, runner });
    const articles = sorted.articles.map((article) => {
      const own = reviewed.get(identityOfArticle(article));
      if (own === undefined) throw new FileError(firstFile(article), { id: 'page-changed' });
      return checkedArticle(article.slug, own);
    });
    return { articles, complete: sorted.complete };
  } finally {
    await runner.close();
  }
}

/** Files whose paths differ by the locale only, and those of a folder that is one catalogue. */
function guessedArticles({ pages, settings }: Plan, { source }: PageSettings): readonly Guess[] {
  const files = pages.map(({ file }) => file);
  const groups = new Map<string, Guess & { readonly pages: number[] }>();
  for (const [at, { from, file }] of pages.entries()) {
    const own = from.home === null ? undefined : settings.get(from.home);
    const home = typeof own === 'object' ? own : null;
    const key = home === null ? `page ${articleOf(file, files).article}` : `home ${from.home ?? ''}`;
    const group = groups.get(key) ?? {
      pages: [],
      belief: home === null ? 'PATH' : 'CERTAIN',
      source: sourceOf(source, home),
    };
    group.pages.push(at);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sourceOf(named: string | null, home: CatalogSettings | null): string | null {
  return named ?? home?.source ?? null;
}

/** Reviews the articles that paths did not tell. */
async function reviewOthers(
  articles: readonly Article<SortedPage>[],
  reviewed: Map<string, ReviewedArticle>,
  { plan, read, runner }: { readonly plan: Plan; readonly read: Reader; readonly runner: Runner },
): Promise<void> {
  const left = articles.filter((article) => !reviewed.has(identityOfArticle(article)));
  const numbers = new Map(plan.pages.map(({ file }, at) => [file, at]));
  const tasks = async function* (): AsyncGenerator<ArticleTask> {
    for (const { pages, source = null } of left) {
      const own = pages.flatMap(({ document }) => numbers.get(document.file) ?? []);
      yield (await taskOf({ pages: own, belief: 'CERTAIN', source }, plan, read)).task;
    }
  };
  const results = await runner.run(tasks(), () => undefined);
  for (const [index, { reviewed: article }] of results.entries()) {
    const source = left[index]?.source ?? null;
    if (article !== null) reviewed.set(identityOf(article.pages, source), article);
  }
}

type Reader = (planned: PlannedPage) => ReturnType<typeof bytesOf>;

/** Standard input can be read once only. */
function createReader(io: Session): Reader {
  let input: ReturnType<typeof bytesOf> | null = null;
  return (planned) => (planned.from.path === '-' ? (input ??= bytesOf(planned, io)) : bytesOf(planned, io));
}

async function taskOf(
  { pages, belief, source }: Guess,
  plan: Plan,
  read: Reader,
): Promise<{ readonly task: ArticleTask; readonly unreadable: readonly (readonly [number, PageOutcome<never>])[] }> {
  const readable: TaskPage[] = [];
  const unreadable: (readonly [number, PageOutcome<never>])[] = [];
  for (const at of pages) {
    const planned = plan.pages[at];
    if (planned === undefined) continue;
    const bytes = await read(planned);
    if ('kind' in bytes) unreadable.push([at, bytes]);
    else {
      const { file, told, source: named, homeSource } = planned;
      readable.push({ file, told, source: named, homeSource, bytes });
    }
  }
  return { task: { pages: readable, belief, source }, unreadable };
}

/** By what a review is known: the pages, whatever their order, and the source that is named. */
function identityOf(pages: readonly Pick<ArticlePage, 'file'>[], source: string | null): string {
  return JSON.stringify([source, pages.map(({ file }) => file).toSorted()]);
}

function identityOfArticle({ pages, source }: Article<SortedPage>): string {
  return identityOf(
    pages.map(({ document }) => document),
    source ?? null,
  );
}

function firstFile({ pages }: Article<SortedPage>): string {
  return pages[0]?.document.file ?? '';
}

function checkedArticle(slug: string, { locales, source, pages, findings, stats }: ReviewedArticle): CheckedArticle {
  const documents = new Map(pages.map((page) => [page.locale, page]));
  return { catalog: { slug, locales, source, documents }, placed: findings, stats };
}
