import { answerWith, answeredOr503 } from '../../site/answer.ts';
import { listedPaths } from '../../site/listed.ts';
import { openOrigin } from '../../site/open-to-search.ts';
import { sitemapOf } from '../../site/sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Promise<Response> =>
  answeredOr503(async () => {
    const origin = await openOrigin();
    if (origin === null) return new Response('There is no sitemap here.\n', { status: 404 });
    return answerWith(sitemapOf(origin, await listedPaths()), 'application/xml');
  });
