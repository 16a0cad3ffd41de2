import { pino } from 'pino';
import { readConfig } from './config.ts';
import { readCatalogs } from './documents.ts';
import { createListener } from './http/listener.ts';
import { serve } from './http/serve.ts';
import { createApi } from './server.ts';
import { StartError } from './start-error.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = pino(
    { level: config.logLevel, base: null },
    // Lines are gathered and written at the latest after a second: a request does not wait for its log line.
    pino.destination({ sync: false, minLength: 4_096, periodicFlush: 1_000 }),
  );
  const snapshots = await readCatalogs(config.documents);
  const catalogs = () => snapshots;
  let isStopping = false;
  const yoga = createApi({ config, catalogs, logger, isReady: () => !isStopping });
  const { url, stop } = await serve(createListener({ yoga, catalogs, logger }), config);
  for (const { catalog } of snapshots.values()) {
    const { slug, revision, locales, events, codes } = catalog;
    logger.info({ slug, revision, locales, events: events.length, codes: codes.length }, 'catalogue read');
  }
  logger.info({ url: `${url}/graphql` }, 'listening');

  const finish = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    void stop().then(() => {
      logger.info('stopped');
      logger.flush();
    });
  };
  process.on('SIGTERM', finish);
  process.on('SIGINT', finish);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`eventide-api: ${error.message}\n`);
  process.exitCode = error.exitCode;
});
