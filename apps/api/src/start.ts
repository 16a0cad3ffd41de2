import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { readCatalogs } from './documents.ts';
import { createListener } from './http/listener.ts';
import { serve } from './http/serve.ts';
import { reviewInThread } from './review/review-in-thread.ts';
import { createSnapshots } from './review/snapshots.ts';
import { createApi } from './server.ts';

interface Running {
  /** Where GraphQL answers. */
  readonly url: string;
  /** Says "not ready", then stops; resolves once all running requests are answered. */
  readonly stop: () => Promise<void>;
}

/** @throws StartError */
export async function start(config: Config, logger: Logger): Promise<Running> {
  const read = await readCatalogs(config.documents);
  for (const { slug, revision, locales, events, codes } of read) {
    logger.info({ slug, revision, locales, events: events.length, codes: codes.length }, 'catalogue read');
  }
  const startedAt = performance.now();
  const snapshots = await createSnapshots(read, reviewInThread);
  const findings = [...snapshots.values()].reduce((sum, snapshot) => sum + snapshot.findings.all.length, 0);
  logger.info({ findings, durationMs: Math.round(performance.now() - startedAt) }, 'catalogues reviewed');
  const catalogs = () => snapshots;
  let isReady = true;
  const yoga = createApi({ config, catalogs, logger, isReady: () => isReady });
  const { url, stop } = await serve(createListener({ yoga, catalogs, logger }), config);
  logger.info({ url: `${url}/graphql` }, 'listening');
  return {
    url: `${url}/graphql`,
    stop: async () => {
      isReady = false;
      logger.info('stopping');
      await stop();
      logger.info('stopped');
    },
  };
}
