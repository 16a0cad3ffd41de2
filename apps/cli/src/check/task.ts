import type { ArticlePage, Document, Locale } from '@eventide/catalog';
import type { CheckStats, TermBase } from '@eventide/consistency';
import type { PlacedFinding } from '@eventide/exchange';
import type { Config } from '../config/config.ts';
import type { PlannedPage } from '../pages/plan.ts';
import type { PageOutcome } from '../pages/read.ts';

/** What every article of a check is reviewed with. */
export interface ReviewSetup extends Pick<Config, 'rules'> {
  readonly termBase: TermBase | undefined;
}

/** A file of an article, with its content. */
export interface TaskPage extends Omit<PlannedPage, 'from'> {
  readonly bytes: Uint8Array;
}

/** The unit of work of a check: an article with all its pages. Plain data, so that it can be sent to a thread. */
export interface ArticleTask {
  readonly pages: readonly TaskPage[];
  /**
   * PATH: their paths say that the pages are one article, which their events and codes have to confirm. CERTAIN: the settings
   * of their folder say it, or all pages have been compared.
   */
  readonly belief: 'PATH' | 'CERTAIN';
  /** The locale of the source; null where a page may be recognised as it. */
  readonly source: Locale | null;
}

/** What is left of a page once it is read: enough to sort it into its article. */
type ReadOutcome = Exclude<PageOutcome<ArticlePage>, { readonly kind: 'UNREADABLE' }>;

export interface ArticleResult {
  /** Of the task's pages, in their order. */
  readonly outcomes: readonly ReadOutcome[];
  /** Null where the pages are not one article of one page a locale, or none could be read. */
  readonly reviewed: ReviewedArticle | null;
}

/** What a report needs of an article: its findings and their places, no other texts. */
export interface ReviewedArticle {
  readonly locales: readonly Locale[];
  readonly source: Locale | null;
  /** In the order of the locales. */
  readonly pages: readonly Pick<Document, 'file' | 'locale'>[];
  readonly findings: readonly PlacedFinding[];
  readonly stats: CheckStats;
}

/** Carries out a task. Pure, but for the dictionaries that it loads. */
export type Review = (task: ArticleTask) => Promise<ArticleResult>;
