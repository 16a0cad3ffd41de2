import { alignCatalog, articlePage, type Document, groupArticles, type Locale } from '@eventide/catalog';
import type { LanguageResources } from '@eventide/consistency';
import { placed } from '@eventide/exchange';
import { policyOf } from '../config/policy.ts';
import { readDocument } from '../pages/read.ts';
import type { ArticleTask, Review, ReviewedArticle, ReviewSetup } from './task.ts';

/**
 * Reads, aligns and reviews articles one by one; their texts can be forgotten after each. Each page is parsed once, before
 * anybody knows for certain to which article it belongs.
 */
export async function createReview({ rules, termBase }: ReviewSetup): Promise<Review> {
  // Dictionaries are large: the other commands start without them.
  const engine = await import('@eventide/consistency');
  const policy = policyOf({ rules });
  const known = new Set<Locale>();
  let loaded: LanguageResources | null = null;

  /** What is known of a language does not depend on which others are loaded. */
  const resourcesFor = async (locales: readonly Locale[]): Promise<LanguageResources> => {
    if (loaded !== null && locales.every((locale) => known.has(locale))) return loaded;
    for (const locale of locales) known.add(locale);
    return (loaded = await engine.loadLanguageResources([...known]));
  };

  const review = async (documents: readonly Document[], source: Locale | null): Promise<ReviewedArticle> => {
    const catalog = alignCatalog(documents, source === null ? {} : { source });
    const resources = await resourcesFor(catalog.locales);
    const { findings, stats } = engine.check(catalog, { resources, policy, termBase });
    return {
      locales: catalog.locales,
      source: catalog.source,
      pages: Array.from(catalog.documents.values(), ({ file, locale }) => ({ file, locale })),
      findings: placed(catalog, findings),
      stats,
    };
  };

  return async ({ pages, belief, source }: ArticleTask) => {
    const read = pages.map(({ bytes, ...planned }) => readDocument(bytes, planned));
    const documents = read.flatMap((outcome) => (outcome.kind === 'READ' ? [outcome.page] : []));
    return {
      outcomes: read.map((outcome) =>
        outcome.kind === 'READ' ? { ...outcome, page: articlePage(outcome.page) } : outcome,
      ),
      reviewed: isOneArticle(documents, belief) ? await review(documents, source) : null,
    };
  };
}

function isOneArticle(documents: readonly Document[], belief: ArticleTask['belief']): boolean {
  const isOnePageEach = new Set(documents.map(({ locale }) => locale)).size === documents.length;
  return documents.length > 0 && isOnePageEach && (belief === 'CERTAIN' || groupArticles(documents).length === 1);
}
