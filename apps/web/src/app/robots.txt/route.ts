import { answerWith, answeredOr503 } from '../../site/answer.ts';
import { openOrigin } from '../../site/open-to-search.ts';
import { robotsOf } from '../../site/robots.ts';

/** The settings are those of the server that runs, not of the one that built it. */
export const dynamic = 'force-dynamic';

export const GET = (): Promise<Response> =>
  answeredOr503(async () => answerWith(robotsOf(await openOrigin()), 'text/plain'));
